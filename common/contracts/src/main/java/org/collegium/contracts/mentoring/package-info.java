/// Facts about mentors, requests and matches, told by the mentoring service.
@NullMarked
package org.collegium.contracts.mentoring;

import org.jspecify.annotations.NullMarked;
