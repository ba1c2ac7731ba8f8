# SPDX-License-Identifier: GPL-3.0-or-later
cli_tests = \
	tests/cli/examples.bats \
	tests/cli/hostile.bats \
	tests/cli/options.bats \
	tests/cli/provenance.bats \
	tests/cli/statuses.bats \
	tests/cli/terminal.bats
TESTS += $(cli_tests)
INSTRUMENTED_TESTS += $(cli_tests)
