/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Vector arithmetic of the Krylov methods. */
#include "measure/krylov.h"
#include <math.h>

/* Coordinates worked on at a time, so that they stay in the fastest memory. */
enum { STRIP = 512 };

double krylov_dot(size_t size, const double *one, const double *other) {
  double sums[4] = {0};
  size_t i = 0;
  for (; i + 4 <= size; i += 4) {
    for (size_t k = 0; k < 4; k++)
      sums[k] += one[i + k] * other[i + k];
  }
  for (; i < size; i++)
    sums[0] += one[i] * other[i];
  return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

double krylov_normalize(size_t size, double *vector) {
  double length = sqrt(krylov_dot(size, vector, vector));
  for (size_t i = 0; length > 0 && i < size; i++)
    vector[i] /= length;
  return length;
}

void krylov_orthogonalize(size_t size, size_t count, const double *basis, double *vector,
                          double *parts) {
  double along[64] = {0};
  for (size_t first = 0; first < count; first += 64) {
    size_t some = count - first < 64 ? count - first : 64;
    for (size_t k = 0; k < some; k++)
      along[k] = 0;
    for (size_t strip = 0; strip < size; strip += STRIP) {
      size_t width = size - strip < STRIP ? size - strip : STRIP;
      for (size_t k = 0; k < some; k++)
        along[k] += krylov_dot(width, &basis[(first + k) * size + strip], &vector[strip]);
    }
    for (size_t strip = 0; strip < size; strip += STRIP) {
      size_t width = size - strip < STRIP ? size - strip : STRIP;
      for (size_t k = 0; k < some; k++) {
        const double *unit = &basis[(first + k) * size + strip];
        for (size_t i = 0; i < width; i++)
          vector[strip + i] -= along[k] * unit[i];
      }
    }
    for (size_t k = 0; k < some; k++)
      parts[first + k] += along[k];
  }
}

void krylov_combine(size_t size, size_t count, const double *basis, const double *weights,
                    double *vector) {
  for (size_t strip = 0; strip < size; strip += STRIP) {
    size_t width = size - strip < STRIP ? size - strip : STRIP;
    double sum[STRIP] = {0};
    for (size_t k = 0; k < count; k++) {
      for (size_t i = 0; i < width; i++)
        sum[i] += weights[k] * basis[k * size + strip + i];
    }
    for (size_t i = 0; i < width; i++)
      vector[strip + i] = sum[i];
  }
}

size_t krylov_limit(const krylov_problem *problem, size_t basis_size) {
  size_t work = 2000000000u / (problem->cost + basis_size * problem->size + 1);
  work = work < 300 ? 300 : work > 100000 ? 100000 : work;
  return problem->patience > 0 && problem->patience < work ? problem->patience : work;
}
