/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the faults of a file go. */
#include "read/fault.h"
#include <diplonet/buffer.h>

static diplo_status collect(fault_sink *sink, size_t line, const char *message,
                            diplo_error *error) {
  diplo_buffer place = {0};
  diplo_status status = DIPLO_OK;
  DIPLO_TRY(diplo_buffer_add_text(&place, sink->file, error));
  if (line > 0)
    DIPLO_TRY(diplo_buffer_add_format(&place, error, ":%zu", line));
  DIPLO_TRY(
      diplo_findings_add(sink->findings, DIPLO_FAULT, diplo_buffer_get(&place), message, error));
  if (++sink->count == FAULT_LIMIT)
    DIPLO_TRY(diplo_findings_add(sink->findings, DIPLO_FAULT, diplo_buffer_get(&place),
                                 "too many faults: the rest of the file was not looked at", error));
done:
  diplo_buffer_clear(&place);
  return status;
}

diplo_status fault_take(fault_sink *sink, size_t line, diplo_error *cause, diplo_error *error) {
  diplo_status status = cause->status;
  if (status == DIPLO_DATA && sink->findings)
    status = collect(sink, line, cause->message, error);
  else if (status == DIPLO_DATA && line > 0)
    diplo_error_set(error, status, "%s:%zu: %s", sink->file, line, cause->message);
  else if (status == DIPLO_DATA)
    diplo_error_set(error, status, "%s: %s", sink->file, cause->message);
  else
    diplo_error_set(error, status, "%s", cause->message);
  diplo_error_clear(cause);
  return status;
}

bool fault_is_full(const fault_sink *sink) {
  return sink->count >= FAULT_LIMIT;
}
