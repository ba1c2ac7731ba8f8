/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Networks drawn at random, with every kind of value and hostile texts, and their comparison. */
#ifndef UNIT_STREAM_RANDOM_NETWORK_H
#define UNIT_STREAM_RANDOM_NETWORK_H

#include "base/random.h"
#include <diplonet/network.h>

/* A network of up to some dozens of rows in each part; the caller frees it. */
diplo_network *random_network(random_source *source);

/* Fails the test unless both networks are equal in all that they hold. */
void expect_equal_networks(const diplo_network *one, const diplo_network *other);

#endif
