/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Expectations on statuses and errors, for all suites. */
#include "unit/expect.h"
#include <check.h>
#include <string.h>

void expect_ok(diplo_status status, const diplo_error *error) {
  ck_assert_msg(status == DIPLO_OK, "status %d: %s", (int)status, error->message);
  ck_assert_str_eq(error->message, "");
}

void expect_error(diplo_status status, diplo_status wanted, diplo_error *error, const char *part) {
  ck_assert_msg(status == wanted, "status %d, not %d: %s", (int)status, (int)wanted,
                error->message);
  ck_assert_int_eq(error->status, wanted);
  ck_assert_msg(strstr(error->message, part) != NULL, "'%s' does not hold '%s'", error->message,
                part);
  ck_assert_ptr_null(strchr(error->message, '\n'));
  diplo_error_clear(error);
}
