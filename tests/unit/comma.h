/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A locale that writes numbers with a decimal comma. */
#ifndef UNIT_COMMA_H
#define UNIT_COMMA_H

#include <stdbool.h>

/* Puts this process under such a locale, an installed one or one made by localedef. False, with a
   line that says so, where neither can be had. */
bool comma_set_locale(void);

#endif
