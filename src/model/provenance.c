/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Provenance: the runs that made a network, and notes on what they did. */
#include "base/text.h"
#include "model/network_private.h"
#include <string.h>

size_t diplo_run_count(const diplo_network *network) {
  return network->run_count;
}

const char *diplo_run_get(const diplo_network *network, size_t index) {
  return network_text(network, network->runs[index]);
}

diplo_status diplo_run_add(diplo_network *network, const char *command, diplo_error *error) {
  diplo_status status;
  uint32_t text;
  diplo_buffer shown = {NULL, 0, 0};
  DIPLO_TRY(diplo_buffer_add_text(&shown, command, error));
  text_make_printable(shown.data);
  DIPLO_TRY(network_add_text(network, shown.data, &text, error));
  if (text == INTERN_ABSENT)
    goto done;
  DIPLO_TRY(network_grow(&network->runs, sizeof *network->runs, &network->run_capacity,
                         network->run_count + 1, error));
  network->runs[network->run_count++] = text;
done:
  diplo_buffer_clear(&shown);
  return status;
}

size_t diplo_note_count(const diplo_network *network) {
  return network->note_count;
}

const char *diplo_note_get_subject(const diplo_network *network, size_t index) {
  return network_text(network, network->notes[index].subject);
}

const char *diplo_note_get_text(const diplo_network *network, size_t index) {
  return network_text(network, network->notes[index].text);
}

diplo_status diplo_note_add(diplo_network *network, const char *subject, const char *text,
                            diplo_error *error) {
  diplo_status status;
  network_note note;
  DIPLO_TRY(network_add_text(network, subject, &note.subject, error));
  DIPLO_TRY(network_add_text(network, text, &note.text, error));
  if (note.text == INTERN_ABSENT)
    goto done;
  for (size_t i = 0; i < network->note_count; i++) {
    if (network->notes[i].subject == note.subject && network->notes[i].text == note.text)
      goto done;
  }
  DIPLO_TRY(network_grow(&network->notes, sizeof *network->notes, &network->note_capacity,
                         network->note_count + 1, error));
  network->notes[network->note_count++] = note;
done:
  return status;
}

void network_remove_notes(diplo_network *network, const char *subject) {
  uint32_t number = intern_find(&network->texts, subject, strlen(subject));
  size_t kept = 0;
  for (size_t i = 0; i < network->note_count && number != INTERN_ABSENT; i++) {
    if (network->notes[i].subject != number)
      network->notes[kept++] = network->notes[i];
  }
  if (number != INTERN_ABSENT)
    network->note_count = kept;
}
