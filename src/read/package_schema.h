/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Table Schema of one resource of a data package: what its columns are, and whether a value may
   stand in them. */
#ifndef READ_PACKAGE_SCHEMA_H
#define READ_PACKAGE_SCHEMA_H

#include "base/intern.h"
#include "read/csv.h"
#include <diplonet/network.h>
#include <jansson.h>
#include <regex.h>

/* One field of the schema. JSON values are borrowed from the descriptor. */
typedef struct package_field {
  const char *name;
  diplo_type type;
  bool is_date; /* a text that must be a date */
  bool required, unique;
  const json_t *words;      /* enum: an array, or NULL */
  const json_t *yes, *no;   /* texts of a boolean: arrays, or NULL for the standard's */
  double least, most;       /* minimum and maximum; NaN: none */
  size_t shortest, longest; /* in characters; longest 0: no limit */
  bool has_pattern;
  regex_t pattern;
  intern seen; /* values of a unique field */
} package_field;

/* An all-zero struct is a valid empty one. */
typedef struct package_schema {
  package_field *fields;
  size_t count;
  const json_t *missing; /* missingValues: an array, or NULL for the empty text alone */
} package_schema;

/* Takes the schema of a resource (a JSON object), whose table becomes `part`. */
diplo_status package_schema_init(package_schema *schema, const json_t *resource, diplo_part part,
                                 diplo_error *error);
void package_schema_clear(package_schema *schema);

/* True where the text is one of the missing values. */
bool package_schema_is_missing(const package_schema *schema, csv_field text);

/* Judges a value by the field's constraints. DIPLO_DATA says the column and what is wrong. */
diplo_status package_field_check(package_field *field, csv_field text, bool missing,
                                 diplo_error *error);

/* The value of a boolean; false where the text is none. */
bool package_field_find_boolean(const package_field *field, csv_field text, bool *value);

#endif
