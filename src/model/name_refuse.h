/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Refusing a name that does not exist, with the name that may have been meant. */
#ifndef MODEL_NAME_REFUSE_H
#define MODEL_NAME_REFUSE_H

#include <diplonet/network.h>

/* Returns DIPLO_USAGE with `there is no relation 'aliance'; did you mean 'alliance'?`, where `what`
   is `relation`. Where no name is near, the names that there are (the first few of them) are told
   instead. */
diplo_status name_refuse(const char *what, const char *word, const char *const *names, size_t count,
                         diplo_error *error);

/* The same for a field of a part. */
diplo_status name_refuse_field(const diplo_network *network, diplo_part part, const char *word,
                               diplo_error *error);
/* For a relation of the network. */
diplo_status name_refuse_relation(const diplo_network *network, const char *word,
                                  diplo_error *error);
/* For an actor of the network; an actor of that name is offered by its id. */
diplo_status name_refuse_actor(const diplo_network *network, const char *word, diplo_error *error);

#endif
