import { brotliDecompressSync } from 'node:zlib';

/**
 * A zstd dictionary: text that claims have in common, so that each one need not hold it again. With it a claim of 17 KB takes 0.7 KB instead
 * of 2.6 KB, and claims of Medicare's sandbox 1.2 instead of 2.7 KB, for 13 µs more; and fewer pages are written, which is most of what an
 * encrypted ingest costs (performance.md 1.2, 2.5). Made with `zstd --train --maxdict=32768` from 1,812 generated claims of all kinds
 * (`main/samples`, seeds dictionary-1 to dictionary-3); kept here brotli-compressed.
 *
 * Never change it: a better one gets the next number beside it. Each person's file holds the dictionaries it was written with
 * ({@link ./stored-dictionary.ts}), so that it can be read without this program.
 */
export const presentDictionaryId = 1;

/** The bytes of the present dictionary, 32 KB. */
export function presentDictionary(): Buffer {
  unpacked ??= brotliDecompressSync(Buffer.from(packed.join(''), 'base64'));
  return unpacked;
}

let unpacked: Buffer | null = null;

const packed: readonly string[] = [
  'G/9/ERWrMIQeDji5OuuOHbAW9VqakpMdbYNG3FfkeTsaY+J8MfoYKcMISWYHxumoCigxCXGNSMYBJLmR9fHtr398hqHWRqk6GxIcn6ZMir5U+75q',
  'Ndu9oPPln8oQQsVIoLV1H4EGsHf9j+X09RW7OZdkJhQiJG2h4i/q1KjZVtVdr8XXbm4uNzHEXR4JYwdIs/R1gWydPieWNn8PS/1tNmF3AMfjN53B',
  '6mawWYLZ+1+rTHguCO7iIiSwY1IXI8Nb9etX0rM9+3b2cOeI5xh+9e/eWjrgIKFTUYDWdc8GZgOkVgZYqLx4G2MCtVOc6mMbZG8y1Cp772zJlRo7',
  'dIOQRgJ78y+oWle8LvRqgyGcPijhP//vb82l/3GLfVBAINYer0qF3Rtc8yCeHH16e36jzc86HVVzrF6EwcO7qAQbBADAOgx3kx0mncgHhwR1vbBu',
  'PGoE0YuEQvu7wd19kJ4eSE8XBNyZUWAAUDBrT6HgEZDQeRcIYPp4Ud9rNkeYLAMMuNi5yJ4NiW4IDl+dvDQE8si8id5BYb0R4GYrlBGXEdXGC5gd',
  'BFYxYA5jq2raSw/6nyUfa2gL8PSKV0y2jUapEO1wPdPGFuimt5+VcRUHdQjkqMml+/sCh79Y9VjCXMZiBgGfcsTugHJD7y2MTYSna/3Hq+LnuofB',
  'q8n2NDgPJuR+JHBPsKuUlua0yDJjax6tmPyIaguNADvK4T53ET/fSmldu4f5h77CeJio5FF/ZrCWuq1JPJfUQ/QwFe3sZt8nMG3YCfO0yOp7gWGO',
  '8aCXtju4HQh2NUGQfYTnhS94zxxdUKejiqv5sYpbxVHNQ4DDVtAX614hQ8yDykvTmp3kbLpNitMhP2tw7b6WNv6o3QIAZu3vbmEDFvUWTJu6cxc8',
  's72g7sfKrLjybfHxNZcIRYgfN0HwKLNm6JIRv56TiC7xntDszIlqDM7BY9FUZBF009s20ubyoCN0L3w3zQytei4Z0pz8HvcJPHbb8THwxHeLzRyP',
  'Bq7hHZxhjSyT8zqE4Ije2JOYNgE/znXrtninZfcssxeCuWtmK4btuiVW1tKvz6eZmw08iyDkWYK9Qd99KhPLEpUGkGogNc+lJajYyyT0Fvn4qZrf',
  '685rdcm1FtKJn3vvE7vd8o/CCjmARdL7UxbgKfLIznQ+VgM1lfNGDM+tiCBe2xIq4MF8xdo3/yr5U4l4VVMibqEj5VcI37kFIuX4dMuEcH6ll6nm',
  'EUaGEm7J73+ITr8vX/Syinr31GMiLapNohUQHiRErNXcotyWnAO/oOyQCU1/TidLrXNYa3wsL/N2HUFD6p4QKy8pC4VExSVzhsqTPGe/MDH1UJ6S',
  'Lg+DII+hXJ1yLC1hqGiZWb116TFxuG86pLm4dH5BNOGFcIW8f16vj+czqZ3kPG10NXDhnI36vpsMjF9fNnIRWnRhwwBrCL0uduoqnfo4vheQt1fX',
  '+4J0FbpfmnW+MxGjH3q/B/ytRBgthSQTrO7MfV5msciUyQVsWjA0LbYU13pFDcoqdb/fX7/up55or5/n9HWTFupzCGGZanjf4JwXW9XDi0/NvdQi',
  '6YEqfuCENTj1a4fSFyWcAB7QZEbKsGlj1u3aojEWTR924rkQFILtI8vQNy11J13m78TSkAupOdju6pJBnPo9buo+1DSHERCUp9apq230P2A2pQBR',
  'CLjMQ8wafaziBHAkOSQ/4c3bc9MlHyH6LLFC119w6zUgq+ZjAxFGZeDKcUIZIR2eZQlSt4y92Gnbrcg7JXT6XrmltGFHSUYBcFRQq8r9aMNu8Jqa',
  'XgWVjTDzfHSy75rTZjkzjVODlEoalT47jX3NNWm7SPkHU3oAkWnqFMGG7kxsoPDACZuj0Dbo526q9NcbOqX2aDXOJGSgbnev2TN03KJ4BlwwY66a',
  'ehu52CUM8X3ko3klfyUj1eMgbtZai7aNO+vFOUpz2Mq32QV3QP520r9qnjX2GgtfEke5W4EFeoC0wrAwzc3F3iR6F8m9YfpLvuN+OknqhGdIB0Ws',
  'RqgYAicRd2jYyFoppPEZluQDW4garomj6JMNyFsmMCQINkwK+530smTtaOrd3ta5K/BmoVQkh4yooAUP+zJlr9gMkJH64PPvrj/ojmq4bfV3r6hd',
  '3ATzdP+E1C+X0ma1vlm7NpRD7DK7Ghdva65f211zw4nezg8fEp5a2zaBeZE63xpCRZH7SIUtgjulkbSMdpIwEYMEN718VydaIlsLizTkGwMds/8m',
  'SyyIR6JvtI8Y0CRAKDH0dhur+531yFxh7ujkkKB/XNKo/0hvIFTnQB1anF8T0RmiIOn3ZtvG1EBxXDCJA4iMjCQidXE1xjTrmXHSk00ZPNvLCHS+',
  'bkTlkWzVTmzasM8xcv9qPIFKu1S5A4T0eaB6fAGkHbAVGc+Qdzg0wO6AHtmCkGWIBEC5FgG6AOO8XX01gcFMko6icQQfW6V643IZeUf3iidpqydN',
  'nVz95+fClEEGEFIuQLPxvJ5fDFyevBQlLzPE/qI9zYjDS1c16bQMOskhHEPlaMICgoqNMZMdGM7RXcXC4BBgVrAPeRiTb3Ewqjqlzs0YYAgSSXIx',
  'AImYJd1EMxivIsEMXOx5wbtQP0LfAy4JLQu57mpc8CkgdsnPVRjvRL4jIHPhClzlsuewXv50ERmKtSP5rHebEnnAQGWjLOu3xfS3+2eY9LnNUE3r',
  'oW/eWks5CP7+Qa+s1QeEsirgohMgw6RqNyGIkRVvqppBx4AOZGZEhUMzFwHxpYwDmNsAMz7pS0X3GCdlkd8/0sEOThVpudleig30BEuvJ806T144',
  'RGGWiEsqwq7fOhXSlXpTz5AAcrROq47FWJbwCoptiDuzydbsvy/madLV68yh0w56v6Al2ru20xTpoozoRr3wdqX/+wwquUqhbPQSTPc1D0B73q/T',
  'UFZg5DjTWN8Tikoa4vAwQe4FuFRJjYo3KPvIf3x8Nxj8LvQREYCAOEWwgUi2Vt72SRfs7Uxbszm9g1Qq3UMpKjdKS1UcGWb3SDYsGeIozeoWtO7D',
  'FtaMZWdAqdvDMFJkeULFHY2kOLwHq3s5QK6ClLVfqgc6aIAslU/lRipAQi0NO1rmnFhJUrEustc/0CDSDyRkwt9vHMA6m6QIxgLkKSSEsyJtGCb9',
  'RgFDlAfosPJLbKf9eERUS4a44V7vgrL2QBmG4cp7U/wiM6Rwvu5PltXWC8QKia1CQUBllXCfnMoNpmkOZwzJNEk5zTebeEvap2I5Hji9V+YBWLMb',
  'dh99yip+CGPS9r5QsVb8KBiXU0eR1O4M3LyNB+q18/Sl5/yOqcd7JKevdjvZzrQlMIJMr6jaKruqo2bhSabOMxfUOSAtEjtAQyvKMEPFMjI0WRCb',
  'pSvhdq4mBMsavu0/tAEBK7PhUuA8ibjpTY3wAfsiZfMpjhRYhCmGoIYnwlAe2aqMr1NwVnFg+WWSOAhyAW6JJELNAKCQPAeuR+FeVw+7OCFXLoUS',
  'ZiBkfDxy0xVXly5XuXdp1WtnePiZvOlEe40+hH2wNlJ4hTlIxBY0E5OAssqDQBOUSvawzzIhWCXLWq9xHhwFkj45kYIulrPzfH/8NO1YU3hOkOE/',
  '+s2VOyWc/PDzFD3nb8o3MXukiN2RVnA9rc92uVMCZ8jKotZ2W3LrJLhlYsc+C5LELVdf0LqcnKlQDaLwMEaDdBig9AyPNp8QGdgy0jgvyVyyUOIc',
  'Vc6I7OE1IBaAfH03VkIo9QDV2VoEoeY7i0JxwFQSu08rV5H1mq1djy325831pv92IOQB5bzwvXc9u8IyZQhoiauz35AjRXWBZjnhEDbQmyl/gv8y',
  'bhcxD29TYzMIU53pzjJxGPg3ouDPCMW5lFoRTRXmmxX5Rfaw8f70IBwPtCL5aFFAR4eL9WGWGpHUrxNFCG6c6tqBFFmTVx4lmKms7wf9+PDj7Z1s',
  'NVAZFfQF5LYDgeLmAO5zCxyo8PihIbWcmtBAVHoKF7O5EAvJ/aDysn9lux6kUX+1NboUPWK93w3YrxiiSajhCUVwCTr5TyVLP8DspFT4IABHfEFa',
  '+mUih8dAo5ghtbyIRlXOYS2N4emM+yslHLTO8kzFEK/GiBOODtVgXBiPmELsJ/lRpwfiWaFXeoeSy56vjrGTzm5X7teaUrUYJ+eBotIELIgtLjLG',
  'AbJWWuRiTbdWhqU3d13/ZGY8ympuzNqay/Y6YmNWa7FqB6S+4jC9pP2PsQkW+8CIDNXMKSD5bA2JOWc0OnE7H5RefiAjlYBQBhqWNMTUTpp8ZDkl',
  '+Tc0qZ/89WZ3eq3CEFn/IqWhU5uApoPsnkY6V933cf3Jwy/yIqz8/Lci/2TlczbSsRd5O1DJs8oeWGQZerm9pkKEtgopd+v9syWUUZjTj0NqA0UQ',
  'udKtris9fBFLgbTMkkSlECLv0StUlzXFDxjmYfPDvz284rQiw8/DRy5w5m8HO4kLzUaFMmT8VX2uWdV9aiY3XTkc8ryCnr2qvxIjrlbGB7V7Tt0I',
  'hAob7JMhZTP+jCf3Qfk3lUIJsS0fEnoXmIS5wdGVlVbn6GFffB0SSG/SUed7SxoDa+cfqxrNfunDHVmQIazzJpJ7QTddqB540KWaBGZH/ohbjqz1',
  '0ynbrfb4bKjClnbVa0oguicsvf25yPpnHL7dSTjk0UwwPHZ5jZY2Hiz7VP9el11hRM1Qg4ZWbBC8EtErEtKmhiXqanJcx61DWdci9YG7Z2icjJim',
  '3GgnPqcn6IVfc6Hc0gR9i2oWGYOHXjVYq7azLmjFzKSOBF9UJnhrnh2zq9jSwWoaBD+X2pXMdtzxOb6RXdjy4rutes1U+x1abrG41eVyPb/r/vqQ',
  '+i+qESG94GagGq0ZneR++OFbJA53Jhnk2K7wyC79kAZBGclVcahczfjVeHBXFcw0v4aQLX+ltjUcUDNnkg0YNyqameQTMephjtvaoNAH50DE5hc1',
  'Y4rzwTJmELDNgFcsVibgHP1VZzxKFiN0/8XPQczmdVnnIXE2jTJCyqtkWuWw5zRRhnSYNbH55/vo1d8Shk+Y9GUp9A4iz1OKzNKMyBS0MkKTRrb+',
  '/mmsSMMb2GvvbW3QBHq6aDvs/PLzZDekLL+YoZXM+Az2KDrANYwlzMAID/eENpOmmtkevnvuV8M2iSq08D/A7jGyGh7zJkzwqKSFBh+F8V7FBFeK',
  '3QamhPCCyiwahK4QAoWBX3Sfb8s5Q00sPK5JL6xSHCEaxnWkSWwiQhuK4Gkr5WAFg11IYGc1QnGYdbzlO/JEAVJUfh/+I+Bj/CLwM77z/miV3vBC',
  'Y2TYElpsCFHBpvQTeXVWsQiKi3wdE/lJYjRssiNGgzUerIF9V446FPM1/ir8sKBaLpDaHj5UVoDhPIWeaPB8yNZ5blo5PNXxJtPW0lH+dhvz1cj7',
  'DbhfaOtONBixfe9hv3YiKRnch3btzLKPd1xhpvmDt3jK/p039KHByL8Z3WDfMPZfbWFV/Ags7+H6xZHM746L9TsHYUQirVNbVS20bq53uOZsMeof',
  'fJ4or+WFVfe8VvB4HJS1oxNBjDRhIy/VyDi6+hEQPmL4PKwz1eruFl5nEsj3c6j8vp8xiCWIUpwZC9xNbi09ABysFAuD+WQn3yKBS5MysrCYD+cv',
  '3TxZCe25SsHHpFuUeR2X403ahJ5lhtMlIu70/L+xG0+f+ig3lbKnlEVBuKLna4WxO61vYKfKy+XP5ftkEz2ww16kvBazcCSNZvzpadEE/FgNw8Vs',
  'bZeseZh8FBmkoWCW00thOjN26s9cUyiHQ/Li9eOHxhwE4i8J/iweWP6HYakXOcbJyoxAO0loGcTAtVqswKTqKML/MA8Y+uf/2pQov7+Y6HmvQmgg',
  'CH5ek/305gLfK6oWoT/VpWFuwg65XzEL0iOAdIhBsqiBQ6IJMeTGzsOAWSXMDiKkb6fk8K9skQZJzZEmKpl2c4WlJTyXy2eamnpsLTr6s7VtEx2o',
  'hQbCrQXLzlVYmTuhT9JpKt4Fs1TeBNAu7aMi5dSDDIPuTdeLf1gcjL2dsvvyoB2bpvHqsM5U0E9Q8INu+yWZtmq4f2o/RWXQCuK4zGOl0nwCCbhz',
  'zxFjsJkDVvw/Vo+6cxFsz6rYnnEZQ1crczsfTJofQcIZsVNd47zK3Uu7XGPmmB0xDJqvsrXFu+P4CSU/2wEHgXVOG3ifyCILf+lUdZfSAs7OkvyA',
  'iTycgzYXFlaxLKXOdPrYN6Dzw7vkKhcHY49BGQmyop4GZcPNYeRT/wsOR2AnTBGoTZMM/3m+nr1AIuJIq7h0NAW/SLmshIZehiHU0LBF8kFY/RxV',
  'aMG3OYcv706sXAViJZo0vycH1cCu5LyHm90mYqxAvYJqHh7lF/2uOBojjHeEgamZcj+fyZS/UmkE5rEnvtAszeJrj4iKmoZu9v6MNqgZTDOP7nur',
  'ClsD9Rz0Wamt0IYdTs4dMokhnOkqfEULD/jZ3WR7IcrCGyAtuwW6KKqpVgfH0UpWOIkrjTx0Sh7W8CBJiqeuspP2xgYt+2oXo27/8aliHfliJj+H',
  '4XcmAo5vhgcN0rdma/uciyB7KhnVk+hReBePq6jL45k3XIF+NjimDsTkvK46CpQR6WljB0xUhiGLSFReQ/5mH081QvAwrcckLyOyVvLc9JK3t5/U',
  'WCeDQ1tqR1+zNUzBJgk=',
];
