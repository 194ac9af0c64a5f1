package org.collegium.corporate.agreement;

/// An agreement's codes for one person each, those that were replaced left out; `used` hold a seat.
public record CodeCounts(int issued, int used) {}
