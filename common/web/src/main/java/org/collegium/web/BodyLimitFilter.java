package org.collegium.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// Refuses bodies over [BodyTooLarge#MAX_BYTES]: an announced one at once, a chunked one when it gets there.
///
/// A [BodyLimit] gives an endpoint a limit of its own. The parts of a form are read by the server past this filter:
/// `spring.servlet.multipart` bounds those that come without an announced length.
final class BodyLimitFilter extends OncePerRequestFilter {

    private final ProblemWriter problems;
    private final List<Limit> limits;

    BodyLimitFilter(ProblemWriter problems, List<BodyLimit> limits) {
        this.problems = problems;
        this.limits = limits.stream().map(Limit::new).toList();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<BodyLimit> own = own(request);
        long most = own.map(BodyLimit::maxBytes).orElse((long) BodyTooLarge.MAX_BYTES);
        if (request.getContentLengthLong() > most) {
            problems.write(own.map(BodyLimitFilter::tooLarge).orElseGet(BodyTooLarge::problem), request, response);
            return;
        }
        chain.doFilter(new LimitedRequest(request, most), response);
    }

    private Optional<BodyLimit> own(HttpServletRequest request) {
        if (limits.isEmpty()) {
            return Optional.empty();
        }
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return limits.stream()
                .filter(limit -> limit.of().method().name().equals(request.getMethod())
                        && limit.pattern().matches(path))
                .map(Limit::of)
                .findFirst();
    }

    private static Problem tooLarge(BodyLimit limit) {
        return new Problem(HttpStatus.CONTENT_TOO_LARGE, limit.code(), limit.detail());
    }

    private record Limit(BodyLimit of, PathPattern pattern) {

        Limit(BodyLimit limit) {
            this(limit, PathPatternParser.defaultInstance.parse(limit.pattern()));
        }
    }

    private static final class LimitedRequest extends HttpServletRequestWrapper {

        private final long most;

        LimitedRequest(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new LimitedStream(super.getInputStream(), most);
        }

        @Override
        public BufferedReader getReader() throws IOException {
            String encoding = getCharacterEncoding();
            Charset charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
            return new BufferedReader(new InputStreamReader(getInputStream(), charset));
        }
    }

    private static final class LimitedStream extends ServletInputStream {

        private final ServletInputStream stream;
        private long left;

        LimitedStream(ServletInputStream stream, long most) {
            this.stream = stream;
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int read = stream.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = stream.read(bytes, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws BodyTooLarge {
            left -= read;
            if (left < 0) {
                throw new BodyTooLarge();
            }
        }

        @Override
        public boolean isFinished() {
            return stream.isFinished();
        }

        @Override
        public boolean isReady() {
            return stream.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            stream.setReadListener(listener);
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }
}
