/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The look of the HTML report. */
#ifndef REPORT_HTML_STYLE_H
#define REPORT_HTML_STYLE_H

extern const char html_style[];

#endif
