/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Expectations on statuses and errors, for all suites. */
#ifndef UNIT_EXPECT_H
#define UNIT_EXPECT_H

#include <diplonet/error.h>

/* Fails the test, with the message, unless the status is DIPLO_OK and no message stands. */
void expect_ok(diplo_status status, const diplo_error *error);

/* Fails the test unless the status is `wanted` and the message is one line that holds `part`. The
   error is empty afterwards. */
void expect_error(diplo_status status, diplo_status wanted, diplo_error *error, const char *part);

#endif
