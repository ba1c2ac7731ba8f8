/* SPDX-License-Identifier: GPL-3.0-or-later */
/* XML through libxml2's text writer. That one lets forbidden characters and broken UTF-8 through,
   so texts are cleaned before. */
#include "base/xml.h"
#include "base/text.h"
#include <libxml/parser.h>
#include <libxml/xmlwriter.h>
#include <stdlib.h>
#include <string.h>

struct xml_writer {
  diplo_output *output;
  xmlTextWriter *writer;
  bool muted;          /* bytes are thrown away */
  diplo_status status; /* of the output; stays once it has failed */
  diplo_error *error;  /* of the call that is going on */
  diplo_buffer clean;
  bool failed;                 /* libxml2 has told of an error */
  xmlStructuredErrorFunc told; /* the thread's handlers of before */
  xmlGenericErrorFunc printed;
  void *told_context, *printed_context;
};

/* libxml2 hands bytes over. It hears of no failure: it would speak of it on standard error. */
static int take(void *context, const char *bytes, int size) {
  xml_writer *xml = context;
  if (!xml->muted && xml->status == DIPLO_OK)
    xml->status = diplo_output_write(xml->output, bytes, (size_t)size, xml->error);
  return size;
}

/* What libxml2 tells of: it would be printed on standard error, and some failures are told here
   alone and not by a value. */
static void note_error(void *context, xmlErrorPtr error) {
  (void)error;
  ((xml_writer *)context)->failed = true;
}

static void note_message(void *context, const char *format, ...) {
  (void)format;
  ((xml_writer *)context)->failed = true;
}

/* A libxml2 call with clean texts fails for want of memory alone. */
static diplo_status judge(xml_writer *xml, int result, diplo_error *error) {
  if (xml->status == DIPLO_OK && (result < 0 || xml->failed))
    xml->status = diplo_error_memory(error);
  return xml->status;
}

/* The handlers are the thread's own. They are the caller's again before he gets to run. */
static void take_handlers(xml_writer *xml) {
  xml->told = xmlStructuredError;
  xml->told_context = xmlStructuredErrorContext;
  xml->printed = xmlGenericError;
  xml->printed_context = xmlGenericErrorContext;
  xmlSetStructuredErrorFunc(xml, note_error);
  xmlSetGenericErrorFunc(xml, note_message);
}

static void give_handlers_back(const xml_writer *xml) {
  xmlSetStructuredErrorFunc(xml->told_context, xml->told);
  xmlSetGenericErrorFunc(xml->printed_context, xml->printed);
}

static bool is_allowed(uint32_t code) {
  return (code >= 0x20 || code == '\t' || code == '\n' || code == '\r') && code != 0xfffe &&
         code != 0xffff;
}

/* The length of the beginning of `text` that XML can hold. */
static size_t skip_allowed(const char *text, size_t size) {
  size_t at = 0;
  while (at < size) {
    uint32_t code = (unsigned char)text[at];
    size_t length = code < 0x80 ? 1 : text_decode(text + at, size - at, &code);
    if (length == 0 || !is_allowed(code))
      break;
    at += length;
  }
  return at;
}

/* *held: the text itself where nothing is to be replaced, else borrowed from `xml`. */
static diplo_status make_clean(xml_writer *xml, const char *text, const char **held,
                               diplo_error *error) {
  diplo_status status = DIPLO_OK;
  size_t size = strlen(text), at = skip_allowed(text, size);
  *held = text;
  if (at == size)
    return DIPLO_OK;
  diplo_buffer_reset(&xml->clean);
  DIPLO_TRY(diplo_buffer_add(&xml->clean, text, at, error));
  while (at < size) {
    size_t length = text_decode(text + at, size - at, NULL);
    DIPLO_TRY(diplo_buffer_add_text(&xml->clean, "\xef\xbf\xbd", error));
    at += length ? length : 1;
    size_t allowed = skip_allowed(text + at, size - at);
    DIPLO_TRY(diplo_buffer_add(&xml->clean, text + at, allowed, error));
    at += allowed;
  }
  *held = diplo_buffer_get(&xml->clean);
done:
  return status;
}

static diplo_status make_writer(xml_writer *xml, diplo_error *error) {
  xmlOutputBuffer *bytes = xmlOutputBufferCreateIO(take, NULL, xml, NULL);
  if (!bytes)
    return diplo_error_memory(error);
  xml->writer = xmlNewTextWriter(bytes);
  if (xml->writer)
    return DIPLO_OK;
  (void)xmlOutputBufferClose(bytes);
  return diplo_error_memory(error);
}

/* Where none is wanted the declaration is written too, and thrown away: without one libxml2 takes
   the encoding for ASCII, and attributes would be full of character references. */
diplo_status xml_open(diplo_output *output, bool declared, xml_writer **xml, diplo_error *error) {
  diplo_status status;
  xml_writer *made = calloc(1, sizeof *made);
  if (!made)
    return diplo_error_memory(error);
  xmlInitParser();
  take_handlers(made);
  made->output = output;
  made->error = error;
  made->muted = !declared;
  DIPLO_TRY(make_writer(made, error));
  DIPLO_TRY(judge(made, xmlTextWriterStartDocument(made->writer, NULL, "UTF-8", NULL), error));
  DIPLO_TRY(judge(made, xmlTextWriterFlush(made->writer), error));
  made->muted = false;
  *xml = made;
  made = NULL;
done:
  xml_abandon(made);
  return status;
}

diplo_status xml_start(xml_writer *xml, const char *name, diplo_error *error) {
  xml->error = error;
  return judge(xml, xmlTextWriterStartElement(xml->writer, BAD_CAST name), error);
}

diplo_status xml_attribute(xml_writer *xml, const char *name, const char *value,
                           diplo_error *error) {
  const char *held;
  diplo_status status;
  DIPLO_TRY(make_clean(xml, value, &held, error));
  xml->error = error;
  status =
      judge(xml, xmlTextWriterWriteAttribute(xml->writer, BAD_CAST name, BAD_CAST held), error);
done:
  return status;
}

diplo_status xml_text(xml_writer *xml, const char *text, diplo_error *error) {
  const char *held;
  diplo_status status;
  DIPLO_TRY(make_clean(xml, text, &held, error));
  xml->error = error;
  status = judge(xml, xmlTextWriterWriteString(xml->writer, BAD_CAST held), error);
done:
  return status;
}

diplo_status xml_end(xml_writer *xml, diplo_error *error) {
  xml->error = error;
  return judge(xml, xmlTextWriterEndElement(xml->writer), error);
}

diplo_status xml_element(xml_writer *xml, const char *name, const char *text, diplo_error *error) {
  diplo_status status;
  DIPLO_TRY(xml_start(xml, name, error));
  DIPLO_TRY(xml_text(xml, text, error));
  DIPLO_TRY(xml_end(xml, error));
done:
  return status;
}

diplo_status xml_close(xml_writer *xml, diplo_error *error) {
  diplo_status status;
  xml->error = error;
  DIPLO_TRY(judge(xml, xmlTextWriterEndDocument(xml->writer), error));
  DIPLO_TRY(judge(xml, xmlTextWriterFlush(xml->writer), error));
done:
  xml_abandon(xml);
  return status;
}

void xml_abandon(xml_writer *xml) {
  if (!xml)
    return;
  xml->muted = true;
  if (xml->writer)
    xmlFreeTextWriter(xml->writer);
  give_handlers_back(xml);
  diplo_buffer_clear(&xml->clean);
  free(xml);
}
