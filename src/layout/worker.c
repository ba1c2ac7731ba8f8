/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A child process on one socket: its standard input and output. A socket and not two pipes, because
   a send can refuse SIGPIPE for itself alone. */
#include "layout/worker.h"
#include <diplonet/number.h>
#include <errno.h>
#include <fcntl.h>
#include <math.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static const rlim_t memory_limit = (rlim_t)2 << 30;
enum { WORKER_DESCRIPTORS = 64, WORKER_NOT_RUN = 127 };

static void limit(int resource, rlim_t value) {
  struct rlimit bounds = {value, value};
  (void)setrlimit(resource, &bounds);
}

/* In the child, between fork and exec: calls that are safe after a fork alone. */
static void become_worker(const worker_call *call, int socket, long descriptors) {
  int nothing = open("/dev/null", O_WRONLY);
  /* Out of the way of the standard three, which a host may have closed. */
  socket = fcntl(socket, F_DUPFD, 3);
  nothing = fcntl(nothing, F_DUPFD, 3);
  if (dup2(socket, 0) < 0 || dup2(socket, 1) < 0 || dup2(nothing, 2) < 0)
    _exit(WORKER_NOT_RUN);
  for (int i = 3; i < descriptors; i++)
    (void)close(i);
  limit(RLIMIT_CPU, (rlim_t)ceil(call->seconds) + 1);
  limit(RLIMIT_AS, memory_limit);
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_NOFILE, WORKER_DESCRIPTORS);
  struct sigaction plain = {.sa_handler = SIG_DFL};
  sigset_t none;
  (void)sigemptyset(&none);
  (void)sigaction(SIGPIPE, &plain, NULL);
  (void)sigprocmask(SIG_SETMASK, &none, NULL);
  union {
    const char *text;
    char *argument;
  } path = {call->path}, argument = {call->argument};
  char *const arguments[] = {path.argument, argument.argument, NULL};
  char *const environment[] = {NULL};
  (void)execve(call->path, arguments, environment);
  _exit(WORKER_NOT_RUN);
}

static diplo_status start(const worker_call *call, int *socket, pid_t *child, diplo_error *error) {
  int ends[2];
  if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0)
    return diplo_error_set(error, DIPLO_SYSTEM, "%s cannot be run: %s", call->path,
                           strerror(errno));
  (void)fcntl(ends[0], F_SETFD, FD_CLOEXEC);
  (void)fcntl(ends[1], F_SETFD, FD_CLOEXEC);
  long descriptors = sysconf(_SC_OPEN_MAX);
  if (descriptors < 0 || descriptors > 1024)
    descriptors = 1024;
  *child = fork();
  if (*child == 0)
    become_worker(call, ends[1], descriptors);
  int reason = errno;
  (void)close(ends[1]);
  *socket = ends[0];
  if (*child > 0)
    return DIPLO_OK;
  (void)close(ends[0]);
  return diplo_error_set(error, DIPLO_SYSTEM, "%s cannot be run: %s", call->path, strerror(reason));
}

static double get_seconds(void) {
  struct timespec now;
  (void)clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

/* Sends what the socket takes. A worker that no longer listens is no failure here: its exit status
   says more. */
static void send_some(const worker_call *call, int socket, size_t *sent) {
  ssize_t size =
      send(socket, call->input + *sent, call->input_size - *sent, MSG_NOSIGNAL | MSG_DONTWAIT);
  if (size > 0)
    *sent += (size_t)size;
  else if (size < 0 && errno != EAGAIN && errno != EINTR)
    *sent = call->input_size;
  if (*sent == call->input_size)
    (void)shutdown(socket, SHUT_WR);
}

static diplo_status receive_some(const worker_call *call, int socket, diplo_buffer *answer,
                                 bool *ended, diplo_error *error) {
  char block[65536];
  ssize_t size = recv(socket, block, sizeof block, MSG_DONTWAIT);
  if (size < 0 && (errno == EAGAIN || errno == EINTR))
    return DIPLO_OK;
  *ended = size <= 0;
  if (size <= 0)
    return DIPLO_OK;
  if (answer->size + (size_t)size > call->limit)
    return diplo_error_set(error, DIPLO_SYSTEM, "%s talks without end", call->path);
  return diplo_buffer_add(answer, block, (size_t)size, error);
}

static diplo_status say_late(const worker_call *call, diplo_error *error) {
  char seconds[DIPLO_NUMBER_SIZE];
  diplo_number_format_rounded(call->seconds, 3, seconds);
  return diplo_error_set(error, DIPLO_SYSTEM, "%s took longer than %s s", call->path, seconds);
}

static diplo_status converse(const worker_call *call, int socket, diplo_buffer *answer,
                             diplo_error *error) {
  diplo_status status = DIPLO_OK;
  double until = get_seconds() + call->seconds;
  size_t sent = 0;
  bool ended = false;
  if (call->input_size == 0)
    (void)shutdown(socket, SHUT_WR);
  while (!ended && status == DIPLO_OK) {
    double left = until - get_seconds();
    if (left <= 0)
      return say_late(call, error);
    struct pollfd wait = {.fd = socket, .events = POLLIN};
    if (sent < call->input_size)
      wait.events |= POLLOUT;
    if (poll(&wait, 1, (int)fmin(ceil(left * 1000), 60000)) <= 0)
      continue;
    if (wait.revents & POLLOUT)
      send_some(call, socket, &sent);
    if (wait.revents & (POLLIN | POLLHUP | POLLERR))
      status = receive_some(call, socket, answer, &ended, error);
  }
  return status;
}

/* Waits for the child; one that has closed its output but does not end is ended. */
static diplo_status finish(const worker_call *call, pid_t child, bool kill_it, diplo_error *error) {
  double until = get_seconds() + 1;
  int result = 0;
  pid_t gone;
  if (kill_it)
    (void)kill(child, SIGKILL);
  while ((gone = waitpid(child, &result, kill_it ? 0 : WNOHANG)) == 0 ||
         (gone < 0 && errno == EINTR)) {
    if (gone == 0 && get_seconds() > until) {
      kill_it = true;
      (void)kill(child, SIGKILL);
    } else if (gone == 0) {
      (void)nanosleep(&(struct timespec){.tv_nsec = 200000}, NULL);
    }
  }
  /* A host that ignores SIGCHLD leaves no status: the answer itself has to do then. */
  if (gone < 0 || (WIFEXITED(result) && WEXITSTATUS(result) == 0))
    return DIPLO_OK;
  if (WIFSIGNALED(result))
    return diplo_error_set(error, DIPLO_SYSTEM, "%s was ended by signal %d", call->path,
                           WTERMSIG(result));
  if (WEXITSTATUS(result) == WORKER_NOT_RUN)
    return diplo_error_set(error, DIPLO_SYSTEM, "%s cannot be run", call->path);
  return diplo_error_set(error, DIPLO_SYSTEM, "%s failed with exit status %d", call->path,
                         WEXITSTATUS(result));
}

diplo_status worker_run(const worker_call *call, diplo_buffer *answer, diplo_error *error) {
  int socket = -1;
  pid_t child = -1;
  diplo_status status = start(call, &socket, &child, error);
  if (status != DIPLO_OK)
    return status;
  status = converse(call, socket, answer, error);
  (void)close(socket);
  diplo_status end = finish(call, child, status != DIPLO_OK, error);
  return status != DIPLO_OK ? status : end;
}
