/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Failing memory in layouts, the picture and the report, all without the worker. */
#include "fault/sample.h"
#include <diplonet/report.h>
#include <string.h>

diplo_status fault_layout(diplo_error *error) {
  static const diplo_layout_options engines[] = {{.engine = "circle"}, {.engine = "stress"}};
  diplo_status status;
  diplo_network *network = NULL;
  DIPLO_TRY(sample_read(sample_text, &network, error));
  for (size_t i = 0; i < sizeof engines / sizeof engines[0]; i++)
    DIPLO_TRY(diplo_network_layout(network, &engines[i], NULL, error));
done:
  diplo_network_free(network);
  return status;
}

/* Lets `format` be written of the sample: a report's format, or NULL for the picture. */
static diplo_status show(const char *format, diplo_error *error) {
  static const diplo_layout_options layout = {.engine = "circle"};
  static const diplo_picture_options picture = {.size = "degree", .layout = &layout};
  diplo_report_options options = {.format = format, .picture = &picture};
  diplo_status status;
  diplo_buffer buffer = {NULL, 0, 0}, warning = {NULL, 0, 0};
  diplo_output *output = NULL, *ending;
  diplo_network *network = NULL;
  DIPLO_TRY(sample_read(sample_text, &network, error));
  DIPLO_TRY(diplo_output_open_buffer(&buffer, &output, error));
  if (format)
    DIPLO_TRY(diplo_report_write(network, &options, output, &warning, error));
  else
    DIPLO_TRY(diplo_picture_write(network, &picture, output, &warning, error));
  ending = output;
  output = NULL;
  DIPLO_TRY(diplo_output_close(ending, error));
  if (!strstr(diplo_buffer_get(&buffer), "Alpha"))
    status = diplo_error_set(error, DIPLO_BUG, "an actor is not shown");
done:
  diplo_output_abandon(output);
  diplo_buffer_clear(&warning);
  diplo_buffer_clear(&buffer);
  diplo_network_free(network);
  return status;
}

diplo_status fault_picture(diplo_error *error) {
  return show(NULL, error);
}

diplo_status fault_report_text(diplo_error *error) {
  return show("text", error);
}

diplo_status fault_report_markdown(diplo_error *error) {
  return show("markdown", error);
}

diplo_status fault_report_html(diplo_error *error) {
  return show("html", error);
}
