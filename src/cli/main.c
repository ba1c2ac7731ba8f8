/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command: finds the verb and runs it. */
#include "cli/help.h"
#include "cli/verb.h"
#include <fcntl.h>
#include <locale.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

/* A standard stream that was closed must not be taken by a file that is opened later: an error
   message would go into it. What is opened in its place refuses to be read or written. */
static void guard_standard_streams(void) {
  for (int descriptor = STDIN_FILENO; descriptor <= STDERR_FILENO; descriptor++) {
    if (fcntl(descriptor, F_GETFD) == -1 &&
        open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY) != descriptor)
      _exit(DIPLO_SYSTEM);
  }
}

/* `diplonet --help` and `diplonet --version` are verbs. */
static const char *find_name(const char *word) {
  if (strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0)
    return "help";
  if (strcmp(word, "--version") == 0 || strcmp(word, "-V") == 0)
    return "version";
  return word;
}

int main(int argc, char **argv) {
  guard_standard_streams();
  /* Whoever closes the pipe has read enough: this process ends without a word, even where its
     parent ignores the signal. */
  signal(SIGPIPE, SIG_DFL);
  /* A file that may not grow any more is an error like a full disk, and half of it goes. */
  signal(SIGXFSZ, SIG_IGN);
  /* Characters and messages follow the user; numbers never do. */
  setlocale(LC_CTYPE, "");
  setlocale(LC_MESSAGES, "");
  if (argc < 2) {
    help_say_usage();
    return DIPLO_USAGE;
  }
  const verb *kind = verb_find(find_name(argv[1]));
  if (!kind) {
    help_say_unknown_verb(argv[1]);
    return DIPLO_USAGE;
  }
  return verb_run(kind, (size_t)argc - 2, (const char *const *)argv + 2);
}
