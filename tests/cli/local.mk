# SPDX-License-Identifier: GPL-3.0-or-later
cli_tests = \
	tests/cli/centrality.bats \
	tests/cli/draw.bats \
	tests/cli/examples.bats \
	tests/cli/export.bats \
	tests/cli/filter.bats \
	tests/cli/help.bats \
	tests/cli/hostile.bats \
	tests/cli/import.bats \
	tests/cli/info.bats \
	tests/cli/locale.bats \
	tests/cli/merge.bats \
	tests/cli/options.bats \
	tests/cli/provenance.bats \
	tests/cli/safe.bats \
	tests/cli/statuses.bats \
	tests/cli/table.bats \
	tests/cli/terminal.bats \
	tests/cli/validate.bats
TESTS += $(cli_tests)
INSTRUMENTED_TESTS += $(cli_tests)
