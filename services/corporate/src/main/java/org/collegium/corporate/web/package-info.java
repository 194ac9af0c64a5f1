/// The adapter towards people and machines that call: HTTP to commands, views and refusals to answers.
///
/// Staff see every employer; a representative sees the own employers and for all others the same "not found" as for
/// what does not exist. Only the voucher check is open, and rate-limited.
@NullMarked
package org.collegium.corporate.web;

import org.jspecify.annotations.NullMarked;
