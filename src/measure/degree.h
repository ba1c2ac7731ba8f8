/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The kernels of degree and strength, which the measures of signed parts use too. */
#ifndef MEASURE_DEGREE_H
#define MEASURE_DEGREE_H

#include "measure/kernel.h"

/* The `form` of a measure of these kernels: which ties of an actor count. */
enum degree_form { DEGREE_ALL, DEGREE_IN, DEGREE_OUT };

measure_kernel degree_kernel;
measure_kernel strength_kernel;

#endif
