/// What mentoring can be about: the College's list of topics, and how many ask for each against how many offer it.
@NullMarked
package org.collegium.mentoring.topic;

import org.jspecify.annotations.NullMarked;
