/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Hostile names, and a judge of what came out. */
#include "unit/draw/hostile.h"
#include <check.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

static const char *const texts[] = {
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onload='alert(1)",
    "]]><!--",
    "--><svg onload=alert(1)>",
    "&lt;&amp;&#x41;&bogus;",
    "a\tb\nc",
    "\xe2\x80\xaegnirts\xe2\x80\xac",
    "\xe2\x81\xa6isolate\xe2\x81\xa9",
    "%s%n%d",
    "\\N\\G\\l",
    "| a | b | `code` [x](javascript:alert(1)) **b**",
    "ÅÄÖ 中华人民共和国 الأردن 대한민국",
    "zero\xe2\x80\x8bwidth e\xcc\x81",
    "style=expression(1);}</style><script>",
    "XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX"
    "XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX"
    "XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX"
    "X",
};
enum { TEXTS = sizeof texts / sizeof *texts };

static void set_text(diplo_network *network, diplo_part part, size_t row, const char *name,
                     const char *text) {
  diplo_column *column;
  ck_assert_int_eq(
      diplo_columns_add(diplo_network_columns(network, part), name, DIPLO_TEXT, &column, NULL), 0);
  ck_assert_int_eq(diplo_column_set_text(column, row, text, strlen(text), NULL), 0);
}

static void add_refs(diplo_network *n) {
  static const char *const addresses[] = {"javascript:alert(1)", "https://example.org/?a=1&b=\"x\"",
                                          "data:text/html,<script>", "http://example.org/<x>"};
  for (size_t i = 0; i < TEXTS; i++) {
    char id[16];
    size_t ref;
    snprintf(id, sizeof id, "R%zu", i);
    ck_assert_int_eq(diplo_ref_add(n, id, &ref, NULL), 0);
    set_text(n, DIPLO_PART_REFS, ref, "title", texts[i]);
    set_text(n, DIPLO_PART_REFS, ref, "publisher", texts[(i + 3) % TEXTS]);
    set_text(n, DIPLO_PART_REFS, ref, "note", texts[(i + 5) % TEXTS]);
    set_text(n, DIPLO_PART_REFS, ref, "url", addresses[i % 4]);
  }
}

diplo_network *hostile_network(void) {
  diplo_network *n = diplo_network_new();
  ck_assert_ptr_nonnull(n);
  ck_assert_int_eq(diplo_network_set_name(n, "<b>&\"'", NULL), 0);
  set_text(n, DIPLO_PART_ATTRIBUTES, 0, "title", texts[0]);
  set_text(n, DIPLO_PART_ATTRIBUTES, 0, "description", texts[1]);
  add_refs(n);
  for (size_t i = 0; i < TEXTS; i++) {
    char id[16], ref[48];
    size_t actor, relation, tie;
    snprintf(id, sizeof id, "a<%zu>&\"", i);
    ck_assert_int_eq(
        diplo_actor_add(n, id, (diplo_kind)(i % DIPLO_KIND_COUNT), texts[i], &actor, NULL), 0);
    snprintf(id, sizeof id, "r\"%zu<'", i);
    diplo_relation about = {.name = id,
                            .label = texts[(i + 1) % TEXTS],
                            .colour = i % 2 ? "#f0e442" : NULL,
                            .sign = (diplo_sign)(i % 4),
                            .weight = DIPLO_WEIGHT_STRENGTH,
                            .directed = i % 2};
    ck_assert_int_eq(diplo_relation_add(n, &about, &relation, NULL), 0);
    ck_assert_int_eq(diplo_tie_add(n, actor, i / 2, relation, &tie, NULL), 0);
    snprintf(ref, sizeof ref, "R%zu:<i>;R%zu", i, (i + 1) % TEXTS);
    set_text(n, DIPLO_PART_TIES, tie, "note", texts[(i + 2) % TEXTS]);
    set_text(n, DIPLO_PART_TIES, tie, "ref", ref);
  }
  ck_assert_int_eq(diplo_run_add(n, "diplonet import `x` | y", NULL), 0);
  ck_assert_int_eq(diplo_note_add(n, "degree", "</li><script>", NULL), 0);
  return n;
}

static void check_element(const xmlNode *xmlNode_) {
  const char *name = (const char *)xmlNode_->name;
  ck_assert_msg(strcasecmp(name, "script") != 0 && strcasecmp(name, "img") != 0 &&
                    strcasecmp(name, "foreignObject") != 0 && strcasecmp(name, "iframe") != 0,
                "element <%s>", name);
  for (const xmlAttr *a = xmlNode_->properties; a; a = a->next) {
    ck_assert_msg(strncasecmp((const char *)a->name, "on", 2) != 0, "attribute %s",
                  (const char *)a->name);
    if (strcasecmp((const char *)a->name, "href") == 0) {
      const char *address = a->children ? (const char *)a->children->content : "";
      ck_assert_msg(address[0] == '#' || strncmp(address, "http://", 7) == 0 ||
                        strncmp(address, "https://", 8) == 0,
                    "address %s", address);
    }
  }
}

static void check_tree(const xmlNode *xmlNode_) {
  for (; xmlNode_; xmlNode_ = xmlNode_->next) {
    if (xmlNode_->type == XML_ELEMENT_NODE)
      check_element(xmlNode_);
    check_tree(xmlNode_->children);
  }
}

void hostile_check_xml(const char *bytes, size_t size) {
  for (size_t i = 0; i < size; i++)
    ck_assert_msg((unsigned char)bytes[i] >= 0x20 || bytes[i] == '\n', "control character %d",
                  bytes[i]);
  ck_assert_ptr_null(strstr(bytes, "\xe2\x80\xae"));
  ck_assert_ptr_null(strstr(bytes, "\xe2\x81\xa6"));
  xmlDoc *xml = xmlReadMemory(bytes, (int)size, "picture", NULL, XML_PARSE_NONET);
  ck_assert_ptr_nonnull(xml);
  check_tree(xmlDocGetRootElement(xml));
  xmlFreeDoc(xml);
}
