/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts and numbers as JSON. */
#ifndef CLI_JSON_TEXT_H
#define CLI_JSON_TEXT_H

#include <diplonet/output.h>

/* The text in quotes, escaped; NULL becomes null. */
diplo_status json_text_write(diplo_output *output, const char *text, diplo_error *error);
/* The number, null for a missing one (NaN). */
diplo_status json_text_write_number(diplo_output *output, double value, diplo_error *error);

#endif
