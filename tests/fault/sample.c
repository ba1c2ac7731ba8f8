/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fault/sample.h"
#include "model/format.h"
#include <string.h>

extern const reader_kind reader_stream;

const char sample_text[] =
    "#diplonet 1\n#run\tdiplonet import x\n#network\tn\t1949..1990\n"
    "#attribute\ttitle:text\tA <title> & more\n"
    "#note\tdegree\tDegree: the number of ties.\n#note\t\tOne tie was left out.\n"
    "#relations\tname\tsign\tdirected\tweight\tcombine\tlabel\tcolour\tdash\n"
    "pact\t+\tno\tstrength\tsum\tPact\t#112233\tsolid\nrift\t-\tyes\tstrength\tsum\t\t\tdashed\n"
    "trade\t+-\tyes\tcount\tmax\t\t\t\nleads\t0\tyes\tnone\tmax\t\t\t\n"
    "#actors\tid\tkind\tname\tregion:text\tdegree:real\tstrength:real\tlife:period\n"
    "AA\tcountry\tAlpha\teast\t3\t4\t1949..\nBB\tcountry\tBeta\twest\t2."
    "5\t4\t\nCC\tcountry\t\t\t\t\t\n"
    "LL\tleader\tLeader\t\t1\t\t\n"
    "#refs\tid\ttitle:text\turl:text\nS\ttitle\thttps://example.org/\n"
    "#ties\tfrom\tto\trelation\tduring\tweight:real\tref\tnote\n"
    "AA\tBB\tpact\t1949-10\t2\tS:1\tsaid so\nAA\tBB\trift\t1950..1960\t1\tS\t\n"
    "CC\tAA\ttrade\t\t-2\tT\t\nLL\tAA\tleads\t1950..1955\t\tS\t\nLL\tBB\tpact\t1951\t1\tS\t\n"
    "#end\n";

diplo_status sample_read(const char *text, diplo_network **network, diplo_error *error) {
  diplo_read_options options = {0};
  diplo_status status;
  input *in = NULL;
  void *reader = NULL;
  DIPLO_TRY(input_open_memory("s", text, strlen(text), &in, error));
  DIPLO_TRY(reader_stream.open(in, &options, &reader, error));
  DIPLO_TRY(reader_stream.next(reader, network, error));
done:
  reader_stream.close(reader);
  input_close(in);
  return status;
}
