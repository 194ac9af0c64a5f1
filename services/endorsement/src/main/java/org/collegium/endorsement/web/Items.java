package org.collegium.endorsement.web;

import java.util.List;

/// A short list that has no pages.
record Items<T>(List<T> items) {}
