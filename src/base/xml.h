/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Well-formed XML in UTF-8, written element by element. The one door to libxml2. */
#ifndef BASE_XML_H
#define BASE_XML_H

#include <diplonet/output.h>
#include <stdbool.h>

typedef struct xml_writer xml_writer;

/* `output` is borrowed. `declared`: the document begins with an XML declaration; without one it can
   stand inside another. */
diplo_status xml_open(diplo_output *output, bool declared, xml_writer **xml, diplo_error *error);

/* Attributes come before the texts and elements within. Characters that mean something in XML are
   escaped; those that XML 1.0 forbids, and what is not UTF-8, become U+FFFD. */
diplo_status xml_start(xml_writer *xml, const char *name, diplo_error *error);
diplo_status xml_attribute(xml_writer *xml, const char *name, const char *value,
                           diplo_error *error);
diplo_status xml_text(xml_writer *xml, const char *text, diplo_error *error);
diplo_status xml_end(xml_writer *xml, diplo_error *error);
/* An element that holds only a text. */
diplo_status xml_element(xml_writer *xml, const char *name, const char *text, diplo_error *error);

/* Ends what is open, and the last line. Takes `xml` in any case. */
diplo_status xml_close(xml_writer *xml, diplo_error *error);
/* NULL is fine. */
void xml_abandon(xml_writer *xml);

#endif
