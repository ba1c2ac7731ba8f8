/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The manual, derived from the tables: one walk over what a verb declares, written in several
   styles: for the terminal, as a man page, as Markdown. */
#ifndef CLI_MANUAL_H
#define CLI_MANUAL_H

#include "cli/terminal.h"
#include "cli/verb.h"

/* How each element of a page is written. */
typedef struct manual_style {
  /* Begins the page of `diplonet NAME` (NAME NULL: of diplonet itself). */
  diplo_status (*begin)(const text_page *page, const char *name, const char *summary);
  diplo_status (*synopsis)(const text_page *page, const char *line);
  diplo_status (*heading)(const text_page *page, const char *title);
  diplo_status (*paragraph)(const text_page *page, const char *text, size_t size);
  diplo_status (*gap)(const text_page *page); /* between paragraphs, and between examples */
  diplo_status (*entry)(const text_page *page, const char *term, const char *text);
  diplo_status (*example)(const text_page *page, const verb_example *example);
  diplo_status (*end)(const text_page *page, const char *name);
  bool whole; /* the page of diplonet tells exit statuses and environment too */
} manual_style;

extern const manual_style manual_text, manual_roff, manual_markdown;

diplo_status manual_write_verb(const manual_style *style, const text_page *page, const verb *kind);
diplo_status manual_write_overview(const manual_style *style, const text_page *page);

#endif
