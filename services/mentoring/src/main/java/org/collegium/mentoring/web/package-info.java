/// The API of mentoring, under `/api/mentoring`.
@NullMarked
package org.collegium.mentoring.web;

import org.jspecify.annotations.NullMarked;
