# SPDX-License-Identifier: GPL-3.0-or-later
# The command: the shared library's public headers, and nothing else.
bin_PROGRAMS += diplonet
diplonet_CPPFLAGS = $(AM_CPPFLAGS) -DPKGLIBEXECDIR='"$(pkglibexecdir)"'
diplonet_LDADD = libdiplonet.la -lm
diplonet_SOURCES = \
	src/cli/account.c \
	src/cli/account.h \
	src/cli/census.c \
	src/cli/census.h \
	src/cli/command_line.c \
	src/cli/command_line.h \
	src/cli/complete.c \
	src/cli/complete.h \
	src/cli/complete_bash.c \
	src/cli/complete_fish.c \
	src/cli/complete_zsh.c \
	src/cli/help.c \
	src/cli/help.h \
	src/cli/help_topics.c \
	src/cli/info_json.c \
	src/cli/info_pages.h \
	src/cli/info_text.c \
	src/cli/json_text.c \
	src/cli/json_text.h \
	src/cli/main.c \
	src/cli/manual.c \
	src/cli/manual.h \
	src/cli/manual_markdown.c \
	src/cli/manual_roff.c \
	src/cli/manual_text.c \
	src/cli/option.c \
	src/cli/option.h \
	src/cli/option_groups.c \
	src/cli/option_groups.h \
	src/cli/option_text.c \
	src/cli/option_value.c \
	src/cli/outlet.c \
	src/cli/outlet.h \
	src/cli/picturing.c \
	src/cli/picturing.h \
	src/cli/printable.c \
	src/cli/printable.h \
	src/cli/progress.c \
	src/cli/progress.h \
	src/cli/run.c \
	src/cli/scores.c \
	src/cli/scores.h \
	src/cli/scoring.c \
	src/cli/scoring.h \
	src/cli/show.c \
	src/cli/show.h \
	src/cli/terminal.c \
	src/cli/terminal.h \
	src/cli/tie_list.c \
	src/cli/tie_list.h \
	src/cli/verb.c \
	src/cli/verb.h \
	src/cli/verbs.def \
	src/cli/worker_path.c \
	src/cli/worker_path.h \
	src/cli/verbs/centrality.c \
	src/cli/verbs/completion.c \
	src/cli/verbs/draw.c \
	src/cli/verbs/export.c \
	src/cli/verbs/filter.c \
	src/cli/verbs/help.c \
	src/cli/verbs/import.c \
	src/cli/verbs/info.c \
	src/cli/verbs/layout.c \
	src/cli/verbs/lift.c \
	src/cli/verbs/merge.c \
	src/cli/verbs/report.c \
	src/cli/verbs/table.c \
	src/cli/verbs/validate.c \
	src/cli/verbs/version.c

# Man pages and completions come from the command's own tables: no list of verbs stands here.
verb_names = sed -n 's/^VERB(\(.*\))$$/\1/p' $(top_srcdir)/src/cli/verbs.def | tr _ -
bash_completion_folder = $(datadir)/bash-completion/completions
zsh_completion_folder = $(datadir)/zsh/site-functions
fish_completion_folder = $(datadir)/fish/vendor_completions.d

noinst_DATA = manual/stamp
manual/stamp: diplonet$(EXEEXT) src/cli/verbs.def
	$(AM_V_GEN)rm -rf manual && $(MKDIR_P) manual
	$(AM_V_at)./diplonet help --man -o manual/diplonet.1
	$(AM_V_at)for verb in `$(verb_names)`; do \
	  ./diplonet help --man $$verb -o manual/diplonet-$$verb.1 || exit 1; \
	done
	$(AM_V_at)./diplonet completion bash -o manual/diplonet.bash
	$(AM_V_at)./diplonet completion zsh -o manual/_diplonet
	$(AM_V_at)./diplonet completion fish -o manual/diplonet.fish
	$(AM_V_at)touch $@

install-data-local: manual/stamp
	$(MKDIR_P) '$(DESTDIR)$(mandir)/man1' '$(DESTDIR)$(bash_completion_folder)' \
	  '$(DESTDIR)$(zsh_completion_folder)' '$(DESTDIR)$(fish_completion_folder)'
	$(INSTALL_DATA) manual/*.1 '$(DESTDIR)$(mandir)/man1'
	$(INSTALL_DATA) manual/diplonet.bash '$(DESTDIR)$(bash_completion_folder)/diplonet'
	$(INSTALL_DATA) manual/_diplonet '$(DESTDIR)$(zsh_completion_folder)/_diplonet'
	$(INSTALL_DATA) manual/diplonet.fish '$(DESTDIR)$(fish_completion_folder)/diplonet.fish'

uninstall-local:
	rm -f '$(DESTDIR)$(mandir)/man1/diplonet.1' '$(DESTDIR)$(bash_completion_folder)/diplonet' \
	  '$(DESTDIR)$(zsh_completion_folder)/_diplonet' '$(DESTDIR)$(fish_completion_folder)/diplonet.fish'
	for verb in `$(verb_names)`; do rm -f "$(DESTDIR)$(mandir)/man1/diplonet-$$verb.1"; done

clean-local:
	rm -rf manual
