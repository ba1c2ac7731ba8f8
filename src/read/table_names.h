/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names of a table's columns. */
#ifndef READ_TABLE_NAMES_H
#define READ_TABLE_NAMES_H

#include <diplonet/buffer.h>
#include <stddef.h>

/* Names from the texts of a header row, fit for columns of a network: an empty text becomes
   `column3`, a control character, a tab or a colon `_`. Two equal names are DIPLO_DATA. */
diplo_status table_names_init(const char *const *texts, size_t count, char ***names,
                              diplo_error *error);
/* The names of a table without header: the first of `known` (NULL behind the last), then `column4`.
 */
diplo_status table_names_make(const char *const *known, size_t count, char ***names,
                              diplo_error *error);
void table_names_free(char **names, size_t count);

/* The column that is called `wanted`, also in another case where that is one alone. Absence is
   DIPLO_USAGE with the near name and the names there are. */
diplo_status table_names_find(const char *const *names, size_t count, const char *wanted,
                              size_t *column, diplo_error *error);

/* Appends `'from', 'to', 'weight'`. */
diplo_status table_names_list(const char *const *names, size_t count, diplo_buffer *text,
                              diplo_error *error);

/* Renames the column so that it bears none of the `taken` names (NULL behind the last):
   `weight` becomes `weight_2`. */
diplo_status table_names_avoid(char **names, size_t count, size_t column, const char *const *taken,
                               diplo_error *error);

#endif
