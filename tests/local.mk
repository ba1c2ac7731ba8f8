# SPDX-License-Identifier: GPL-3.0-or-later
# All tests print TAP: programs, plain shell scripts, and bats files for the command line.
TEST_EXTENSIONS = .sh .bats
tap_driver = env AM_TAP_AWK='$(AWK)' $(SHELL) $(top_srcdir)/.aux/tap-driver.sh
LOG_DRIVER = $(tap_driver)
SH_LOG_DRIVER = $(tap_driver)
SH_LOG_COMPILER = $(SHELL)
BATS_LOG_DRIVER = $(tap_driver)
BATS_LOG_COMPILER = $(SHELL) $(top_srcdir)/tests/cli/run-bats.sh
AM_TESTS_ENVIRONMENT = \
	CC='$(CC)' CXX='$(CXX)' BATS='$(BATS)' DIPLONET='$(abs_builddir)/diplonet' \
	DIPLONET_WORKER='$(abs_builddir)/diplonet-layout' top_srcdir='$(abs_top_srcdir)'; \
	export CC CXX BATS DIPLONET DIPLONET_WORKER top_srcdir;

# What is run again in a build with sanitizers.
INSTRUMENTED_TESTS =

include tests/unit/local.mk
include tests/rules/local.mk
include tests/cli/local.mk
include tests/reference/local.mk
include tests/fault/local.mk

EXTRA_DIST += tests/tap.sh tests/rules tests/cli tests/reference tests/fixtures tests/bench

.PHONY: format lint
format:
	find $(top_srcdir)/src $(top_srcdir)/tests -name '*.[ch]' -exec clang-format -i {} +
lint:
	cd $(top_srcdir) && find src -name '*.c' ! -path '*/worker/*' | \
	  xargs cppcheck --quiet --std=c11 --enable=warning,performance,portability --inline-suppr \
	    --suppress=missingIncludeSystem -Isrc -Isrc/include --error-exitcode=1
