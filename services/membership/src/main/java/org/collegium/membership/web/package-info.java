/// The adapter towards callers: HTTP under `/api/membership` to commands, views and problems.
@NullMarked
package org.collegium.membership.web;

import org.jspecify.annotations.NullMarked;
