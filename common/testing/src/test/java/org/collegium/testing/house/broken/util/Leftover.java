package org.collegium.testing.house.broken.util;

class Leftover {}
