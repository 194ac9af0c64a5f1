package org.collegium.endorsement.web;

import org.collegium.endorsement.scheme.ReadingSchemes;
import org.collegium.endorsement.scheme.SchemeView;
import org.collegium.web.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/endorsement/schemes")
class SchemeController {

    private final ReadingSchemes reading;

    SchemeController(ReadingSchemes reading) {
        this.reading = reading;
    }

    @GetMapping
    Items<SchemeView> schemes() {
        return new Items<>(reading.current());
    }

    /// The criteria that a submission is judged by stay readable after newer ones.
    @GetMapping("/{code}/versions/{version}")
    SchemeView version(@PathVariable String code, @PathVariable int version) {
        return reading.version(code, version).orElseThrow(Problem::notFound);
    }
}
