/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a layout engine is: a constant struct, listed in layouts.def. */
#ifndef LAYOUT_ENGINE_H
#define LAYOUT_ENGINE_H

#include "layout/arrangement.h"
#include <diplonet/layout.h>

typedef struct layout_engine {
  const char *name, *summary;
  bool graphviz; /* works through the worker; may fail, and then stress takes its place */
  bool turns;    /* has no up and no left of its own: may be turned to lie along the page */
  bool whole;    /* places all components in one design, which must not be taken apart */
  bool keeps;    /* its design would be spoilt by moving single units: all are spread instead */
  /* Sets x and y of every unit, in any length, y upwards. */
  diplo_status (*place)(arrangement *plan, const diplo_layout_options *options, diplo_error *error);
} layout_engine;

#define LAYOUT(name) extern const layout_engine layout_engine_##name;
#include "layout/layouts.def"
#undef LAYOUT

const layout_engine *layout_engine_find(const char *name); /* NULL where absent */

#endif
