/* SPDX-License-Identifier: GPL-3.0-or-later */
/* GSL's linear algebra behind statuses. Its error handler is off: every code is checked. */
#include "measure/dense.h"
#include <gsl/gsl_eigen.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_linalg.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

static diplo_status check(int code, diplo_error *error) {
  if (code == GSL_SUCCESS)
    return DIPLO_OK;
  if (code == GSL_ENOMEM)
    return diplo_error_memory(error);
  return diplo_error_set(error, DIPLO_BUG, "linear algebra failed: %s", gsl_strerror(code));
}

static gsl_matrix *copy_matrix(const double *matrix, size_t stride, size_t size) {
  gsl_matrix *copy = gsl_matrix_alloc(size, size);
  for (size_t i = 0; copy && i < size; i++)
    memcpy(gsl_matrix_ptr(copy, i, 0), &matrix[i * stride], size * sizeof *matrix);
  return copy;
}

diplo_status dense_symmetric(const double *matrix, size_t stride, size_t size, double *values,
                             double *vectors, diplo_error *error) {
  gsl_set_error_handler_off();
  gsl_matrix *copy = copy_matrix(matrix, stride, size);
  gsl_matrix *columns = gsl_matrix_alloc(size, size);
  gsl_eigen_symmv_workspace *work = gsl_eigen_symmv_alloc(size);
  gsl_vector_view found = gsl_vector_view_array(values, size);
  diplo_status status;
  if (!copy || !columns || !work) {
    status = diplo_error_memory(error);
    goto done;
  }
  DIPLO_TRY(check(gsl_eigen_symmv(copy, &found.vector, columns, work), error));
  DIPLO_TRY(check(gsl_eigen_symmv_sort(&found.vector, columns, GSL_EIGEN_SORT_VAL_DESC), error));
  for (size_t k = 0; k < size; k++) {
    for (size_t i = 0; i < size; i++)
      vectors[k * size + i] = gsl_matrix_get(columns, i, k);
  }
done:
  gsl_eigen_symmv_free(work);
  gsl_matrix_free(columns);
  gsl_matrix_free(copy);
  return status;
}

diplo_status dense_rightmost(const double *matrix, size_t stride, size_t size, double *value,
                             double *vector, diplo_error *error) {
  gsl_set_error_handler_off();
  gsl_matrix *copy = copy_matrix(matrix, stride, size);
  gsl_vector_complex *values = gsl_vector_complex_alloc(size);
  gsl_matrix_complex *columns = gsl_matrix_complex_alloc(size, size);
  gsl_eigen_nonsymmv_workspace *work = gsl_eigen_nonsymmv_alloc(size);
  diplo_status status;
  if (!copy || !values || !columns || !work) {
    status = diplo_error_memory(error);
    goto done;
  }
  DIPLO_TRY(check(gsl_eigen_nonsymmv(copy, values, columns, work), error));
  size_t best = 0;
  for (size_t k = 1; k < size; k++) {
    if (GSL_REAL(gsl_vector_complex_get(values, k)) >
        GSL_REAL(gsl_vector_complex_get(values, best)))
      best = k;
  }
  *value = GSL_REAL(gsl_vector_complex_get(values, best));
  for (size_t i = 0; i < size; i++)
    vector[i] = GSL_REAL(gsl_matrix_complex_get(columns, i, best));
done:
  gsl_eigen_nonsymmv_free(work);
  gsl_matrix_complex_free(columns);
  gsl_vector_complex_free(values);
  gsl_matrix_free(copy);
  return status;
}

/* Largest |right - matrix x| against the largest term that enters it. */
static double relative_residual(const double *matrix, size_t size, const double *right,
                                const double *x) {
  double worst = 0, largest = 0;
  for (size_t i = 0; i < size; i++) {
    double rest = right[i], terms = fabs(right[i]);
    for (size_t j = 0; j < size; j++) {
      rest -= matrix[i * size + j] * x[j];
      terms += fabs(matrix[i * size + j] * x[j]);
    }
    worst = fmax(worst, fabs(rest));
    largest = fmax(largest, terms);
  }
  return largest > 0 ? worst / largest : 0;
}

/* The smallest pivot against the largest: 0 where the matrix is singular. */
static double pivot_ratio(const gsl_matrix *factors) {
  double least = INFINITY, most = 0;
  for (size_t i = 0; i < factors->size1; i++) {
    double pivot = fabs(gsl_matrix_get(factors, i, i));
    least = fmin(least, pivot);
    most = fmax(most, pivot);
  }
  return most > 0 ? least / most : 0;
}

diplo_status dense_solve(const double *matrix, size_t size, const double *right, double *x,
                         bool *solved, diplo_error *error) {
  gsl_set_error_handler_off();
  gsl_matrix *factors = copy_matrix(matrix, size, size);
  gsl_permutation *order = gsl_permutation_alloc(size);
  gsl_vector *work = gsl_vector_alloc(size);
  gsl_matrix_const_view whole = gsl_matrix_const_view_array(matrix, size, size);
  gsl_vector_const_view b = gsl_vector_const_view_array(right, size);
  gsl_vector_view result = gsl_vector_view_array(x, size);
  diplo_status status;
  int sign;
  *solved = false;
  if (!factors || !order || !work) {
    status = diplo_error_memory(error);
    goto done;
  }
  DIPLO_TRY(check(gsl_linalg_LU_decomp(factors, order, &sign), error));
  if (pivot_ratio(factors) < 1e-14)
    goto done;
  DIPLO_TRY(check(gsl_linalg_LU_solve(factors, order, &b.vector, &result.vector), error));
  DIPLO_TRY(check(
      gsl_linalg_LU_refine(&whole.matrix, factors, order, &b.vector, &result.vector, work), error));
  *solved = relative_residual(matrix, size, right, x) <= 1e-12;
done:
  gsl_vector_free(work);
  gsl_permutation_free(order);
  gsl_matrix_free(factors);
  return status;
}

diplo_status dense_invert(double *matrix, size_t size, bool *inverted, diplo_error *error) {
  gsl_set_error_handler_off();
  gsl_matrix_view whole = gsl_matrix_view_array(matrix, size, size);
  int code = gsl_linalg_cholesky_decomp1(&whole.matrix);
  *inverted = code != GSL_EDOM;
  if (!*inverted)
    return DIPLO_OK;
  if (code == GSL_SUCCESS)
    code = gsl_linalg_cholesky_invert(&whole.matrix);
  return check(code, error);
}
