/* SPDX-License-Identifier: GPL-3.0-or-later */
/* UTF-8: is it valid, is it free of control characters. */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <diplonet/error.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The length in bytes of the well-formed character that `bytes` begins with, 0 where it is none
   (overlong forms, surrogates and anything past U+10FFFF are none). `*code` may be NULL. */
size_t text_decode(const char *bytes, size_t size, uint32_t *code);

/* C0, DEL and C1. */
bool text_is_control(uint32_t code);
/* Characters that turn the writing direction or break a line unseen. */
bool text_is_turning(uint32_t code);

bool text_is_utf8(const char *bytes, size_t size);

/* What a text may hold beside printable characters. */
typedef enum text_rule {
  TEXT_LINE, /* nothing: identifiers, names of columns */
  TEXT_LINES /* tab, newline and carriage return: names, notes */
} text_rule;

/* DIPLO_DATA where the text is not UTF-8 or holds a control character (C0, DEL, C1) that the rule
   forbids; the message says which byte it is. */
diplo_status text_check(const char *bytes, size_t size, text_rule rule, diplo_error *error);

/* Replaces by `?`, in place, every byte of control characters, of characters that turn the writing
   direction, and of what is not UTF-8. */
void text_make_printable(char *text);

#endif
