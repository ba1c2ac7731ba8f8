/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts that would do harm where they are not escaped. */
#ifndef UNIT_DRAW_HOSTILE_H
#define UNIT_DRAW_HOSTILE_H

#include <diplonet/network.h>

/* A network with such texts in every field that takes one. */
diplo_network *hostile_network(void);

/* Ends the test unless the bytes are well-formed XML without scripts, event attributes, addresses
   other than http and https, or control characters. */
void hostile_check_xml(const char *bytes, size_t size);

#endif
