# SPDX-License-Identifier: GPL-3.0-or-later
EXTRA_DIST += notebooks

# Runs the notebooks again in the source tree, with the command of this build, and keeps what they give.
.PHONY: update-notebooks
update-notebooks: diplonet$(EXEEXT) diplonet-layout$(EXEEXT)
	DIPLONET='$(abs_builddir)/diplonet' DIPLONET_WORKER='$(abs_builddir)/diplonet-layout' \
	  top_srcdir='$(abs_top_srcdir)' $(SHELL) $(top_srcdir)/tests/reference/notebooks.sh --update
