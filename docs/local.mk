# SPDX-License-Identifier: GPL-3.0-or-later
EXTRA_DIST += docs

# docs/verbs is committed; a test compares it with what the command would write.
.PHONY: update-docs
update-docs: diplonet$(EXEEXT)
	rm -rf '$(top_srcdir)/docs/verbs' && $(MKDIR_P) '$(top_srcdir)/docs/verbs'
	./diplonet help --markdown -o '$(top_srcdir)/docs/verbs/README.md'
	for verb in `$(verb_names)`; do \
	  ./diplonet help --markdown $$verb -o "$(top_srcdir)/docs/verbs/$$verb.md" || exit 1; \
	done
