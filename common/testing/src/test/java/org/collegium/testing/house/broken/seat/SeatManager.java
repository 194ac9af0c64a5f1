package org.collegium.testing.house.broken.seat;

class SeatManager {}
