filedesc://a.arc 0.0.0.0 20010603120000 text/plain 68
1 0 Crawler
URL IP-address Archive-date Content-type Archive-length

https://wharf.example/lock 192.0.2.7 20010603120101 text/html 235
HTTP/1.1 200 OK
Content-Type: text/html

<html><head><title>Lock gates fail</title></head><body><article><h1>Lock gates fail</h1><p>The upper gates failed at night, and forty boats are waiting below them.</p></article></body></html>
https://wharf.example/a b 192.0.2.7 20010603120102 text/html 200 x - 78 a.arc 235
HTTP/1.1 200 OK
Content-Type: text/html

<html><head><title>Lock gates fail</title></head><body><article><h1>Lock gates fail</h1><p>The upper gates failed at night, and forty boats are waiting below them.</p></article></body></html>
