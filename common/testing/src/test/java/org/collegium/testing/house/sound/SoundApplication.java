package org.collegium.testing.house.sound;

class SoundApplication {}
