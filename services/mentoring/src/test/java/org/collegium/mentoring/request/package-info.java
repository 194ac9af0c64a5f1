/// The decisions about requests and offers, without a database.
@NullMarked
package org.collegium.mentoring.request;

import org.jspecify.annotations.NullMarked;
