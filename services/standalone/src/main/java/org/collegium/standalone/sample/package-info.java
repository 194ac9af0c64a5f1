/// The sample College: five employers, three issues of the magazine, sixty members, a mentoring scheme and a register
/// of endorsed programmes, loaded at the first start.
///
/// Everything goes through the public API with a client's token, so that it crosses the same doors as real work. Each
/// step asks what is there before it adds, and can be repeated after a kill at any moment.
@NullMarked
package org.collegium.standalone.sample;

import org.jspecify.annotations.NullMarked;
