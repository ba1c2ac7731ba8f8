/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON: escaping (RFC 8259). */
#include "cli/json_text.h"
#include <diplonet/number.h>
#include <math.h>
#include <string.h>

diplo_status json_text_write(diplo_output *output, const char *text, diplo_error *error) {
  diplo_status status;
  if (!text)
    return diplo_output_write_text(output, "null", error);
  DIPLO_TRY(diplo_output_write_text(output, "\"", error));
  for (const char *c = text; *c; c++) {
    if (*c == '"' || *c == '\\')
      DIPLO_TRY(diplo_output_write_format(output, error, "\\%c", *c));
    else if ((unsigned char)*c < 0x20 || *c == 0x7F)
      DIPLO_TRY(diplo_output_write_format(output, error, "\\u%04x", (unsigned char)*c));
    else
      DIPLO_TRY(diplo_output_write(output, c, 1, error));
  }
  status = diplo_output_write_text(output, "\"", error);
done:
  return status;
}

diplo_status json_text_write_number(diplo_output *output, double value, diplo_error *error) {
  char text[DIPLO_NUMBER_SIZE];
  if (isnan(value))
    return diplo_output_write_text(output, "null", error);
  diplo_number_format(value, text);
  return diplo_output_write_text(output, text, error);
}
