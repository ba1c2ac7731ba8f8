# SPDX-License-Identifier: GPL-3.0-or-later
TESTS += \
	tests/rules/layers.sh \
	tests/rules/lengths.sh \
	tests/rules/names.sh \
	tests/rules/docs.sh \
	tests/rules/text.sh \
	tests/rules/headers.sh \
	tests/rules/registries.sh \
	tests/rules/compilers.sh
