/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Failing memory in the stream: read, written and compared. */
#include "model/format.h"
#include <string.h>

extern const reader_kind reader_stream;
extern const writer_kind writer_stream;

static const char text[] =
    "#diplonet 1\n#run\tdiplonet import x\n#network\tn\t1949\n#attribute\ttitle:text\tA \\t tab\n"
    "#note\t\tsome\n"
    "#relations\tname\tsign\tdirected\tweight\tcombine\tlabel\tcolour\tdash\n"
    "r\t+\tno\tnone\tsum\tR\t#112233\tsolid\n"
    "#actors\tid\tkind\tname\tscore:real\tlife:period\nA\tcountry\tAlpha\t0.5\t1949..\n"
    "B\tleader\t\t\t\n#refs\tid\ttitle:text\nS\ttitle\n"
    "#ties\tfrom\tto\trelation\tduring\tref\nA\tB\tr\t1949-10\tS:1\n"
    "#next\n#network\n#relations\tname\tsign\tdirected\tweight\tcombine\tlabel\tcolour\tdash\n"
    "#actors\tid\tkind\tname\n#ties\tfrom\tto\trelation\n#end\n";

static diplo_status pass(input *in, diplo_output *output, diplo_error *error) {
  diplo_read_options options = {0};
  diplo_status status;
  diplo_network *network = NULL;
  void *reader = NULL, *writer = NULL, *closing;
  DIPLO_TRY(reader_stream.open(in, &options, &reader, error));
  DIPLO_TRY(writer_stream.open(output, NULL, &writer, error));
  for (;;) {
    DIPLO_TRY(reader_stream.next(reader, &network, error));
    if (!network)
      break;
    DIPLO_TRY(writer_stream.add(writer, network, error));
    diplo_network_free(network);
    network = NULL;
  }
  closing = writer;
  writer = NULL;
  DIPLO_TRY(writer_stream.close(closing, error));
done:
  diplo_network_free(network);
  reader_stream.close(reader);
  writer_stream.abandon(writer);
  return status;
}

diplo_status fault_stream(diplo_error *error) {
  diplo_buffer buffer = {NULL, 0, 0};
  diplo_output *output = NULL, *closing;
  input *in = NULL;
  diplo_status status;
  DIPLO_TRY(input_open_memory("s", text, sizeof text - 1, &in, error));
  DIPLO_TRY(diplo_output_open_buffer(&buffer, &output, error));
  DIPLO_TRY(pass(in, output, error));
  closing = output;
  output = NULL;
  DIPLO_TRY(diplo_output_close(closing, error));
  if (strcmp(diplo_buffer_get(&buffer), text) != 0)
    status = diplo_error_set(error, DIPLO_BUG, "the stream is not what it was");
done:
  diplo_output_abandon(output);
  input_close(in);
  diplo_buffer_clear(&buffer);
  return status;
}
