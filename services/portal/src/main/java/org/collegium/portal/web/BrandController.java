package org.collegium.portal.web;

import java.time.Duration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Serves what a body brings of its own: colours as a stylesheet, so that no page needs an inline one, and the logo.
@RestController
class BrandController {

    private static final CacheControl AN_HOUR = CacheControl.maxAge(Duration.ofHours(1));

    private final Brand brand;

    BrandController(Brand brand) {
        this.brand = brand;
    }

    @GetMapping("/brand/colours.css")
    ResponseEntity<String> colours() {
        return ResponseEntity.ok()
                .cacheControl(AN_HOUR)
                .contentType(MediaType.valueOf("text/css;charset=UTF-8"))
                .body(brand.stylesheet());
    }

    @GetMapping("/brand/logo.svg")
    ResponseEntity<Resource> logo() {
        return ResponseEntity.ok()
                .cacheControl(AN_HOUR)
                .contentType(MediaType.valueOf("image/svg+xml"))
                .body(brand.logo());
    }

    /// Browsers ask for this name unasked; the drawing is in the page's head.
    @GetMapping("/favicon.ico")
    ResponseEntity<Void> favicon() {
        return ResponseEntity.status(301).header("Location", "/brand/logo.svg").build();
    }
}
