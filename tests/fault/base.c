/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Failing memory in base. */
#include "base/input.h"
#include "base/intern.h"
#include "base/parallel.h"
#include <diplonet/output.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

diplo_status fault_buffer(diplo_error *error) {
  diplo_status status = DIPLO_OK;
  diplo_buffer buffer = {NULL, 0, 0};
  for (int i = 0; i < 200; i++)
    DIPLO_TRY(diplo_buffer_add_format(&buffer, error, "%d and ", i));
  char *text = diplo_buffer_take(&buffer);
  free(text);
  text = diplo_buffer_take(&buffer);
  if (!text)
    status = diplo_error_memory(error);
  free(text);
done:
  diplo_buffer_clear(&buffer);
  return status;
}

diplo_status fault_intern(diplo_error *error) {
  diplo_status status = DIPLO_OK;
  intern pool = {0}, copy = {0};
  char text[32];
  uint32_t number;
  for (int i = 0; i < 1000; i++) {
    int size = snprintf(text, sizeof text, "%d actors", i);
    DIPLO_TRY(intern_add(&pool, text, (size_t)size, &number, error));
  }
  DIPLO_TRY(intern_copy(&pool, &copy, error));
done:
  intern_clear(&pool);
  intern_clear(&copy);
  return status;
}

/* Lines from a file that is mapped and from a pipe that is read. */
static diplo_status read_lines(const char *path, diplo_error *error) {
  diplo_status status;
  input *in = NULL;
  const char *line;
  size_t size;
  bool found = true;
  DIPLO_TRY(input_open(path, &in, error));
  while (found)
    DIPLO_TRY(input_next_line(in, &line, &size, &found, NULL, error));
done:
  input_close(in);
  return status;
}

diplo_status fault_input(diplo_error *error) {
  diplo_status status;
  int ends[2];
  if (pipe(ends) != 0)
    return diplo_error_set(error, DIPLO_BUG, "no pipe");
  bool written = write(ends[1], "one\ntwo\n", 8) == 8 && dup2(ends[0], STDIN_FILENO) >= 0;
  close(ends[0]);
  close(ends[1]);
  if (!written)
    return diplo_error_set(error, DIPLO_BUG, "no pipe");
  DIPLO_TRY(read_lines("-", error));
  DIPLO_TRY(read_lines("/dev/null", error));
done:
  return status;
}

diplo_status fault_output(diplo_error *error) {
  diplo_status status;
  diplo_output *output = NULL, *closing;
  diplo_buffer buffer = {NULL, 0, 0};
  const char *name = "fault-output.tmp";
  DIPLO_TRY(diplo_output_open_file(name, &output, error));
  for (int i = 0; i < 20; i++)
    DIPLO_TRY(diplo_output_write_format(output, error, "%1000d", i));
  closing = output;
  output = NULL;
  DIPLO_TRY(diplo_output_close(closing, error));
  DIPLO_TRY(diplo_output_open_buffer(&buffer, &output, error));
  DIPLO_TRY(diplo_output_write_text(output, "kept", error));
  closing = output;
  output = NULL;
  DIPLO_TRY(diplo_output_close(closing, error));
done:
  diplo_output_abandon(output);
  diplo_buffer_clear(&buffer);
  unlink(name);
  return status;
}

static diplo_status work(void *payload, size_t block, unsigned worker, diplo_error *error) {
  int *done = payload;
  (void)worker;
  (void)error;
  done[block]++;
  return DIPLO_OK;
}

/* Without memory the caller does the work alone. */
diplo_status fault_parallel(diplo_error *error) {
  int done[10] = {0};
  diplo_status status = parallel_run(10, 2, work, done, NULL, NULL, error);
  for (int i = 0; i < 10; i++) {
    if (done[i] != 1)
      status = diplo_error_set(error, DIPLO_BUG, "block %d ran %d times", i, done[i]);
  }
  return status;
}
