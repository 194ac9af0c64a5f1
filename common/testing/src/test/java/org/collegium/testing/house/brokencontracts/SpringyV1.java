package org.collegium.testing.house.brokencontracts;

import org.springframework.http.HttpStatus;

record SpringyV1(HttpStatus status) {}
