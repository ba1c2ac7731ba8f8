/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The report: a document from a network, written in one of several formats. */
#include "draw/frame.h"
#include "draw/picture.h"
#include "report/format.h"
#include "report/section.h"
#include <diplonet/report.h>
#include <string.h>

enum { REPORT_TOP = 10, REPORT_WIDTH = 80 };

static const report_format *const formats[] = {
#define FORMAT(name) &report_format_##name,
#include "report/formats.def"
#undef FORMAT
    NULL};

static diplo_status find_format(const char *name, const report_format **format,
                                diplo_error *error) {
  diplo_status status = DIPLO_OK;
  diplo_buffer names = {0};
  for (size_t i = 0; formats[i]; i++) {
    if (!name || strcmp(formats[i]->name, name) == 0) {
      *format = formats[i];
      return DIPLO_OK;
    }
  }
  for (size_t i = 0; formats[i]; i++)
    DIPLO_TRY(diplo_buffer_add_format(&names, error, "%s%s", i ? ", " : "", formats[i]->name));
  DIPLO_TRY(diplo_error_set(error, DIPLO_USAGE, "there is no report format '%s'; there are %s",
                            name, diplo_buffer_get(&names)));
done:
  diplo_buffer_clear(&names);
  return status;
}

static diplo_status add_title(document *doc, const diplo_network *network,
                              const diplo_report_options *options, diplo_error *error) {
  diplo_status status = DIPLO_OK;
  static const diplo_picture_options none;
  const char *title = options->title ? options->title : frame_get_title(network, &none);
  const char *description = frame_get_caption(network, &none);
  DIPLO_TRY(document_add(doc, BLOCK_TITLE, error));
  DIPLO_TRY(document_say(doc, error, "%s", title && *title ? title : "A network"));
  if (description) {
    DIPLO_TRY(document_add(doc, BLOCK_PARAGRAPH, error));
    DIPLO_TRY(document_say(doc, error, "%s", description));
  }
done:
  return status;
}

/* The page has the title, the caption and the sources itself. */
static diplo_status draw_picture(document *doc, const diplo_network *network,
                                 const diplo_report_options *options, diplo_buffer *warning,
                                 diplo_error *error) {
  diplo_status status = DIPLO_OK;
  diplo_picture_options picture = {0};
  diplo_buffer svg = {0};
  diplo_output *output = NULL;
  if (options->picture)
    picture = *options->picture;
  picture.title = picture.title ? picture.title : "";
  picture.caption = picture.caption ? picture.caption : "";
  picture.no_refs = true;
  DIPLO_TRY(diplo_output_open_buffer(&svg, &output, error));
  DIPLO_TRY(picture_write(network, &picture, true, output, warning, error));
  status = diplo_output_close(output, error);
  output = NULL;
  if (status == DIPLO_OK)
    doc->picture = diplo_buffer_take(&svg);
done:
  diplo_output_abandon(output);
  diplo_buffer_clear(&svg);
  return status;
}

diplo_status diplo_report_write(const diplo_network *network, const diplo_report_options *options,
                                diplo_output *output, diplo_buffer *warning, diplo_error *error) {
  static const diplo_report_options defaults;
  diplo_status status = DIPLO_OK;
  document doc = {0};
  const report_format *format = NULL;
  options = options ? options : &defaults;
  DIPLO_TRY(find_format(options->format, &format, error));
  if (format->pictures && !options->no_picture)
    DIPLO_TRY(draw_picture(&doc, network, options, warning, error));
  DIPLO_TRY(add_title(&doc, network, options, error));
  DIPLO_TRY(section_add_network(&doc, network, error));
  DIPLO_TRY(section_add_central(&doc, network, options->top ? options->top : REPORT_TOP, error));
  DIPLO_TRY(section_add_whole(&doc, network, error));
  DIPLO_TRY(section_add_method(&doc, network, error));
  DIPLO_TRY(section_add_refs(&doc, network, error));
  DIPLO_TRY(format->write(&doc, options->width ? options->width : REPORT_WIDTH, options->colour,
                          output, error));
done:
  document_clear(&doc);
  return status;
}
