/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From an engine's places to places on a page. */
#ifndef LAYOUT_PAGE_H
#define LAYOUT_PAGE_H

#include "layout/engine.h"

/* Turns (where the engine allows it), scales, takes overlapping units apart, and puts components
   beside each other in rows. */
diplo_status page_fit(arrangement *plan, const layout_engine *engine, diplo_error *error);

#endif
