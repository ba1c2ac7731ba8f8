/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables as a LaTeX tabular with the rules of booktabs. */
#include "write/escape.h"
#include "write/table.h"

/* Brackets and stars would be arguments of the \\ before them; two hyphens would become a dash. */
static const escaping escape_latex = {.of = {['\\'] = "\\textbackslash{}",
                                             ['{'] = "\\{",
                                             ['}'] = "\\}",
                                             ['$'] = "\\$",
                                             ['&'] = "\\&",
                                             ['#'] = "\\#",
                                             ['%'] = "\\%",
                                             ['_'] = "\\_",
                                             ['^'] = "\\textasciicircum{}",
                                             ['~'] = "\\textasciitilde{}",
                                             ['<'] = "\\textless{}",
                                             ['>'] = "\\textgreater{}",
                                             ['|'] = "\\textbar{}",
                                             ['"'] = "\\textquotedbl{}",
                                             ['`'] = "\\textasciigrave{}",
                                             ['\''] = "{'}",
                                             ['-'] = "{-}",
                                             ['['] = "{[}",
                                             [']'] = "{]}",
                                             ['*'] = "{*}",
                                             ['\n'] = " ",
                                             ['\r'] = " ",
                                             ['\t'] = " "},
                                      .unseen = "?"};

static diplo_status add_cell(const table *t, size_t column, cell c, diplo_buffer *line,
                             diplo_error *error) {
  if (!c.text)
    return DIPLO_OK;
  /* A hyphen before a number is a minus. */
  if (table_is_number(t, column) && c.text[0] == '-' && c.size > 1 && c.text[1] <= '9')
    return diplo_buffer_add_format(line, error, "$%s$", c.text);
  return escape_add(&escape_latex, c.text, c.size, line, error);
}

static const table_frame frame = {
    .begin = "", .between = " & ", .end = " \\\\\n", .digits = -1, .add_cell = add_cell};

static diplo_status write_latex(table *t, diplo_output *output, diplo_error *error) {
  diplo_status status;
  table head = *t;
  DIPLO_TRY(
      diplo_output_write_text(output, "% needs \\usepackage{booktabs}\n\\begin{tabular}{", error));
  for (size_t i = 0; i < t->column_count; i++)
    DIPLO_TRY(diplo_output_write_text(output, table_is_number(t, i) ? "r" : "l", error));
  DIPLO_TRY(diplo_output_write_text(output, "}\n\\toprule\n", error));
  head.row_count = 0;
  DIPLO_TRY(table_put_frame(&head, &frame, true, output, error));
  if (!t->options->no_header)
    DIPLO_TRY(diplo_output_write_text(output, "\\midrule\n", error));
  DIPLO_TRY(table_put_frame(t, &frame, false, output, error));
  DIPLO_TRY(diplo_output_write_text(output, "\\bottomrule\n\\end{tabular}\n", error));
done:
  return status;
}

const table_kind table_latex = {.name = "latex", .write = write_latex};
