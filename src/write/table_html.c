/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables as a fragment of HTML: one table element, valid in HTML and as XML. */
#include "write/escape.h"
#include "write/table.h"
#include <string.h>

static const escaping escape_html = {.of = {['<'] = "&lt;",
                                            ['>'] = "&gt;",
                                            ['&'] = "&amp;",
                                            ['"'] = "&quot;",
                                            ['\t'] = "&#9;",
                                            ['\n'] = "&#10;",
                                            ['\r'] = "&#13;"},
                                     .unseen = "\xef\xbf\xbd",
                                     .xml = true};

static diplo_status add_element(const table *t, size_t column, const char *begin, const char *end,
                                cell c, diplo_buffer *line, diplo_error *error) {
  diplo_status status;
  bool right = table_is_number(t, column);
  DIPLO_TRY(diplo_buffer_add_text(line, begin, error));
  DIPLO_TRY(diplo_buffer_add_text(line, right ? " style=\"text-align: right\">" : ">", error));
  if (c.text)
    DIPLO_TRY(escape_add(&escape_html, c.text, c.size, line, error));
  DIPLO_TRY(diplo_buffer_add_text(line, end, error));
done:
  return status;
}

static diplo_status add_cell(const table *t, size_t column, cell c, diplo_buffer *line,
                             diplo_error *error) {
  return add_element(t, column, "<td", "</td>", c, line, error);
}

static const table_frame frame = {
    .begin = "<tr>", .between = "", .end = "</tr>\n", .digits = -1, .add_cell = add_cell};

static diplo_status put_head(const table *t, diplo_buffer *line, diplo_error *error) {
  diplo_status status;
  DIPLO_TRY(diplo_buffer_add_text(line, "<thead>\n<tr>", error));
  for (size_t i = 0; i < t->column_count; i++) {
    const char *name = table_get_name(t, i);
    DIPLO_TRY(
        add_element(t, i, "<th scope=\"col\"", "</th>", (cell){name, strlen(name)}, line, error));
  }
  DIPLO_TRY(diplo_buffer_add_text(line, "</tr>\n</thead>\n", error));
done:
  return status;
}

static diplo_status write_html(table *t, diplo_output *output, diplo_error *error) {
  diplo_status status;
  diplo_buffer line = {0};
  DIPLO_TRY(diplo_buffer_add_text(&line, "<table>\n", error));
  if (!t->options->no_header)
    DIPLO_TRY(put_head(t, &line, error));
  DIPLO_TRY(diplo_buffer_add_text(&line, "<tbody>\n", error));
  DIPLO_TRY(table_put_line(&line, output, error));
  DIPLO_TRY(table_put_frame(t, &frame, false, output, error));
  DIPLO_TRY(diplo_output_write_text(output, "</tbody>\n</table>\n", error));
done:
  diplo_buffer_clear(&line);
  return status;
}

const table_kind table_html = {.name = "html", .write = write_html};
