/// What services promise each other: the facts that travel on the topics, as records.
///
/// A record here is the shape of one event's JSON value; its [Contract] names the CloudEvents type and the
/// topic, both for ever. Facts carry ids. Names and e-mail addresses ride only on `membership.person`. A
/// change that an old reader could not read is a new record with a new major version beside the old one.
@NullMarked
package org.collegium.contracts;

import org.jspecify.annotations.NullMarked;
