/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Networks made up for the tests of layouts, pictures and reports. */
#ifndef UNIT_LAYOUT_SAMPLE_H
#define UNIT_LAYOUT_SAMPLE_H

#include <diplonet/network.h>

/* A meeting: `countries` countries with a leader each (relation leads), a host, an event that all
   leaders attend, a hostile and an absent group, weighted friendships. Never NULL. */
diplo_network *sample_meeting(size_t countries);

/* `actors` countries named by number and `ties` ties drawn from `seed`: two relations, one of them
   hostile, weights 1 to 5, some missing; loops, parallel and mutual ties occur. Never NULL. */
diplo_network *sample_random(size_t actors, size_t ties, uint64_t seed);

#endif
